package nl.verzuimatlas.etl.deur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import org.junit.jupiter.api.Test;

/** How often the door refuses a column of other numbers, and how often it sees service numbers among them. */
class DeurSimulatieTest {

    private static final int[] RIJEN = {1, 5, 20, 100, 10_000};
    private static final double[] AANDELEN = {0, 0.01, 0.1, 1};
    private static final Path TABEL = Path.of("../docs/deur.md");
    private static final String BEGIN = "<!-- begin: measured by DeurSimulatieTest -->\n";
    private static final String EINDE = "<!-- einde -->\n";

    @Test
    void givenColumnsOfNumbers_whenTheyComeToTheDoor_thenRefusalsAreAsDocumented() throws IOException {
        double[][] bare = meet("KENMERK", Over.PERSONEN);
        double[][] zaak = meet("ZAAKNUMMER", Over.PERSONEN);
        double[][] gebied = meet("Aantal", Over.GEBIEDEN);

        // chance alone: one in eleven when there is one number, hardly ever when there are more or the header explains
        assertThat(bare[0][0]).isBetween(0.05, 0.14);
        for (int i = 1; i < RIJEN.length; i++) {
            assertThat(bare[i][0]).isLessThan(0.01);
        }
        for (int i = 0; i < RIJEN.length; i++) {
            assertThat(zaak[i][0]).isLessThan(0.002);
            assertThat(gebied[i][0]).isLessThan(0.002);
        }
        // service numbers alone are always seen, except one that the header explains
        for (int i = 0; i < RIJEN.length; i++) {
            assertThat(bare[i][3]).isEqualTo(1);
            assertThat(zaak[i][3]).isEqualTo(i == 0 ? 0 : 1);
        }
        assertThat(bare[4][1]).isGreaterThan(0.5);
        assertThat(bare[3][2]).isGreaterThan(0.4);
        assertThat(bare[4][2]).isEqualTo(1);
        assertThat(zaak[4][2]).isEqualTo(1);

        String tabel = BEGIN
                + tabel("kolom zonder bijzondere kop, bron over personen", bare)
                + tabel("kolom met een kop als ZAAKNUMMER, bron over personen", zaak)
                + tabel("bron over gebieden, scholen of aantallen", gebied)
                + EINDE;
        String tekst = Files.readString(TABEL);
        String nieuw = tekst.substring(0, tekst.indexOf(BEGIN))
                + tabel
                + tekst.substring(tekst.indexOf(EINDE) + EINDE.length());
        if ("schrijf".equals(System.getProperty("verzuimatlas.docs"))) {
            Files.writeString(TABEL, nieuw);
        }
        assertThat(Files.readString(TABEL)).isEqualTo(nieuw);
    }

    @Test
    void givenHexadecimalKeysInManyRows_whenTheyComeToTheDoor_thenNoneIsRefused() {
        for (int keer = 0; keer < 100; keer++) {
            assertThat(isGeweigerd(keer, 0)).as("keer " + keer).isFalse();
        }
    }

    @Test
    void givenHexadecimalKeysOfWhichSomeAreServiceNumbersWithALetter_whenTheyComeToTheDoor_thenAllAreRefused() {
        for (int keer = 0; keer < 100; keer++) {
            assertThat(isGeweigerd(keer, 0.1)).as("keer " + keer).isTrue();
        }
    }

    // 2,000 pupils with 20 rows each; of them a share has a P and a service number
    private static boolean isGeweigerd(int zaad, double aandeel) {
        SplittableRandom toeval = new SplittableRandom(zaad);
        Deurtelling telling = new Deurtelling();
        for (int leerling = 0; leerling < 2000; leerling++) {
            String sleutel = toeval.nextDouble() < aandeel
                    ? "P" + new String(passend(toeval), StandardCharsets.US_ASCII)
                    : String.format(Locale.ROOT, "P%012X", toeval.nextLong() >>> 16);
            byte[] cel = sleutel.getBytes(StandardCharsets.US_ASCII);
            for (int rij = 0; rij < 20; rij++) {
                telling.cel(0, cel, 0, cel.length);
            }
        }
        return isGeweigerd("PSEUDONIEM", Over.PERSONEN, telling);
    }

    private static double[][] meet(String kop, Over over) {
        double[][] geweigerd = new double[RIJEN.length][AANDELEN.length];
        for (int i = 0; i < RIJEN.length; i++) {
            for (int j = 0; j < AANDELEN.length; j++) {
                int keren = RIJEN[i] == 10_000 ? 100 : 2000;
                SplittableRandom toeval = new SplittableRandom(31L * i + j);
                int aantal = 0;
                for (int keer = 0; keer < keren; keer++) {
                    aantal += isGeweigerd(kop, over, RIJEN[i], AANDELEN[j], toeval) ? 1 : 0;
                }
                geweigerd[i][j] = (double) aantal / keren;
            }
        }
        return geweigerd;
    }

    private static boolean isGeweigerd(String kop, Over over, int rijen, double aandeel, SplittableRandom toeval) {
        Deurtelling telling = new Deurtelling();
        for (int rij = 0; rij < rijen; rij++) {
            byte[] cel = (toeval.nextDouble() < aandeel ? passend(toeval) : ander(toeval));
            telling.cel(0, cel, 0, cel.length);
        }
        return isGeweigerd(kop, over, telling);
    }

    private static boolean isGeweigerd(String kop, Over over, Deurtelling telling) {
        Bestandsvorm vorm =
                new Bestandsvorm("f.csv", "f.csv", Bestandsvorm.Soort.TEKST, "UTF-8", 0, (byte) ';', 1, List.of(kop));
        return !Deurwacht.oordeel(vorm, telling, over).isEmpty();
    }

    // any number of 8 or 9 digits
    private static byte[] ander(SplittableRandom toeval) {
        return String.valueOf(10_000_000 + toeval.nextInt(990_000_000)).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] passend(SplittableRandom toeval) {
        byte[] nummer = ander(toeval);
        while (!Elfproef.klopt(nummer, 0, nummer.length) || Elfproef.isDatum(nummer, 0, nummer.length)) {
            nummer = ander(toeval);
        }
        return nummer;
    }

    private static String tabel(String titel, double[][] geweigerd) {
        StringBuilder tabel = new StringBuilder("\nGeweigerd, " + titel + ":\n\n");
        tabel.append(
                "| nummers in de kolom | geen BSN | 1% BSN | 10% BSN | alleen BSN |\n|---:|---:|---:|---:|---:|\n");
        for (int i = 0; i < RIJEN.length; i++) {
            tabel.append("| ").append(String.format(Locale.forLanguageTag("nl-NL"), "%,d", RIJEN[i]));
            for (double aandeel : geweigerd[i]) {
                tabel.append(" | ").append(String.format(Locale.forLanguageTag("nl-NL"), "%.1f%%", 100 * aandeel));
            }
            tabel.append(" |\n");
        }
        return tabel.toString();
    }
}
