package nl.verzuimatlas.etl.lezen.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.verzuimatlas.etl.lezen.Leesfout;
import nl.verzuimatlas.etl.lezen.Recordlezer;
import nl.verzuimatlas.etl.lezen.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The .sav and .zsav files were made by PSPP 1.6.2 from the .sps beside them; the .csv is what pspp-convert reads in them. */
class SavRecordsTest {

    private static final Path MAP = Path.of("src/test/resources/nl/verzuimatlas/etl/lezen/spss");

    @TempDir
    Path map;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "basis.sav, basis.csv",
        "basis.zsav, basis.csv",
        "basis-ongecomprimeerd.sav, basis.csv",
        "lang.sav, lang.csv",
        "lang.zsav, lang.csv",
        "lang-ongecomprimeerd.sav, lang.csv",
        "cp1252.sav, cp1252.csv"
    })
    void givenAFileOfPspp_whenItIsRead_thenItHasTheCellsThatPsppReads(String sav, String csv) throws IOException {
        assertThat(metKop(MAP.resolve(sav))).isEqualTo(vanPspp(MAP.resolve(csv)));
    }

    @ParameterizedTest
    @EnumSource(Woordenboek.Compressie.class)
    void givenEachWayOfPacking_whenTheDictionaryIsRead_thenItIsRecognised(Woordenboek.Compressie compressie)
            throws IOException {
        String naam = switch (compressie) {
            case GEEN -> "basis-ongecomprimeerd.sav";
            case BYTES -> "basis.sav";
            case ZLIB -> "basis.zsav";
        };
        Woordenboek woordenboek = Woordenboeklezer.lees(MAP.resolve(naam));

        assertThat(woordenboek.compressie()).isEqualTo(compressie);
        assertThat(woordenboek.gevallen()).isEqualTo(6);
        assertThat(woordenboek.codering().charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void givenLabelsAndMissingValues_whenTheDictionaryIsRead_thenTheyAreThere() throws IOException {
        Map<String, Variabele> variabelen = variabelen("basis.zsav");

        assertThat(variabelen.get("GESLACHT").label()).isEqualTo("Ben je een jongen of een meisje?");
        assertThat(variabelen.get("GESLACHT").labels())
                .isEqualTo(Map.of("1", "Jongen", "2", "Meisje", "9", "Onbekend"));
        assertThat(variabelen.get("GESLACHT").ontbrekend().inWoorden()).isEqualTo("8, 9");
        assertThat(variabelen.get("LEEFTIJD").ontbrekend().inWoorden()).isEqualTo("97 t/m 99");
        assertThat(variabelen.get("SCORE").ontbrekend().inWoorden()).isEqualTo("0, laagste t/m -10");
        assertThat(variabelen.get("OPMERKING").ontbrekend().inWoorden()).isEqualTo("\"onbekend\"");
        assertThat(variabelen.get("JAAR").ontbrekend().isLeeg()).isTrue();
    }

    @Test
    void givenLongTexts_whenTheDictionaryIsRead_thenTheirLabelsMissingValuesAndTheWeightAreThere() throws IOException {
        Map<String, Variabele> variabelen = variabelen("lang.sav");

        assertThat(variabelen.get("NEGEN").labels())
                .isEqualTo(Map.of("negen", "Het woord negen", "geen idee", "Weet ik niet"));
        assertThat(variabelen.get("NEGEN").ontbrekend().geldt("geen ide")).isTrue();
        assertThat(variabelen.get("KORT").ontbrekend().geldt("a")).isTrue();
        assertThat(variabelen.get("HEEL_LANGE_TEKST").breedte()).isEqualTo(600);
        assertThat(Woordenboeklezer.lees(MAP.resolve("lang.sav")).weging()).isEqualTo("GEWICHT");
    }

    @Test
    void givenAnOldFileInCp1252_whenTheDictionaryIsRead_thenItsLabelsKeepTheirAccents() throws IOException {
        Variabele getal = variabelen("cp1252.sav").get("GETAL");

        assertThat(getal.label()).isEqualTo("Getal met één label");
        assertThat(getal.labels()).isEqualTo(Map.of("1", "één", "2", "twéé"));
    }

    @ParameterizedTest(name = "big endian: {0}")
    @ValueSource(booleans = {true, false})
    void givenEitherOrderOfBytes_whenTheFileIsRead_thenTheCellsAreTheSame(boolean groot) throws IOException {
        byte[] bytes = Savmaker.kop(groot ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, 2)
                .variabele("GETAL", 0)
                .variabele("TEKST", 3)
                .eindeWoordenboek()
                .breuk(2.5)
                .tekst("a\u00e9", 8)
                .breuk(-Double.MAX_VALUE)
                .tekst("", 8)
                .bytes();

        assertThat(metKop(schrijf(bytes)))
                .isEqualTo(List.of(List.of("GETAL", "TEKST"), List.of("2.5", "aé"), List.of("", "")));
    }

    @Test
    void givenNumbersOfAllSizes_whenTheyAreWritten_thenTheyHaveNoExponentAndNoUselessZeros() {
        assertThat(Getaltekst.van(2.0)).isEqualTo("2");
        assertThat(Getaltekst.van(-0.0)).isEqualTo("0");
        assertThat(Getaltekst.van(0.0001)).isEqualTo("0.0001");
        assertThat(Getaltekst.van(1e20)).isEqualTo("100000000000000000000");
        assertThat(Getaltekst.van(1234567890123.5)).isEqualTo("1234567890123.5");
        // 13 October 2023 is day 161.071 since 14 October 1582
        assertThat(Getaltekst.van(13_916_534_400.0, Getaltekst.Soort.DATUM)).isEqualTo("2023-10-13");
        assertThat(Getaltekst.van(13_916_534_400.0 + 3_723, Getaltekst.Soort.MOMENT))
                .isEqualTo("2023-10-13 01:02:03");
        assertThat(Getaltekst.van(-5, Getaltekst.Soort.DATUM)).isEqualTo("-5");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"basis.sav", "basis.zsav", "basis-ongecomprimeerd.sav", "lang.sav", "cp1252.sav"})
    void givenAFileCutOffAnywhere_whenItIsRead_thenThatIsSaidOrNothingOfTheCasesIsMissing(String naam)
            throws IOException {
        byte[] heel = Files.readAllBytes(MAP.resolve(naam));
        List<List<String>> goed = metKop(MAP.resolve(naam));
        int gezegd = 0;
        int geprobeerd = 0;
        // steps that fall on each place of a block of eight bytes, and the last blocks byte by byte
        for (int lengte = 4; lengte < heel.length; lengte += lengte < heel.length - 64 ? 37 : 1) {
            geprobeerd++;
            Path bestand = schrijf(Arrays.copyOf(heel, lengte));
            try {
                assertThat(metKop(bestand)).as("first %d bytes", lengte).isEqualTo(goed);
            } catch (Leesfout e) {
                gezegd++;
                assertThat(e.bevinding()).isIn("VA-S02", "VA-S03");
            }
        }
        // only the filling of the last block may be missed
        assertThat(gezegd).isGreaterThan(geprobeerd - 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenDamagedFiles_whenTheyAreRead_thenThatIsSaidOrTheyAreRead(long seed) throws IOException {
        Random toeval = new Random(seed);
        int gezegd = 0;
        for (String naam : List.of("basis.sav", "basis.zsav", "basis-ongecomprimeerd.sav", "lang.sav")) {
            byte[] heel = Files.readAllBytes(MAP.resolve(naam));
            for (int keer = 0; keer < 150; keer++) {
                byte[] stuk = heel.clone();
                for (int i = 0; i <= toeval.nextInt(4); i++) {
                    stuk[4 + toeval.nextInt(stuk.length - 4)] = (byte) toeval.nextInt(256);
                }
                try {
                    metKop(schrijf(stuk));
                } catch (Leesfout e) {
                    gezegd++;
                }
            }
        }
        assertThat(gezegd).isBetween(50, 599);
    }

    @Test
    void givenImpossibleCounts_whenTheFileIsRead_thenNothingOfThatSizeIsReserved() throws IOException {
        Savmaker reuzenlabel = Savmaker.kop(ByteOrder.LITTLE_ENDIAN, 1)
                .getallen(2, 0, 1, 0, 0, 0)
                .tekst("A", 8)
                .getallen(Integer.MAX_VALUE);
        Savmaker negatief = Savmaker.kop(ByteOrder.LITTLE_ENDIAN, 1).getallen(7, 13, -1, 8);
        Savmaker veelWaardelabels =
                Savmaker.kop(ByteOrder.LITTLE_ENDIAN, 1).variabele("A", 0).getallen(3, Integer.MAX_VALUE);
        Savmaker labelsNergensBij = Savmaker.kop(ByteOrder.LITTLE_ENDIAN, 1)
                .variabele("A", 0)
                .getallen(3, 1)
                .breuk(1)
                .tekst("\u0002ja", 8)
                .getallen(4, 1, 7);
        Savmaker geenVariabelen = Savmaker.kop(ByteOrder.LITTLE_ENDIAN, 0).eindeWoordenboek();
        Savmaker minderDanGeenGevallen =
                Savmaker.kop(ByteOrder.LITTLE_ENDIAN, -7).variabele("A", 0).eindeWoordenboek();

        for (Savmaker maker : List.of(
                reuzenlabel, negatief, veelWaardelabels, labelsNergensBij, geenVariabelen, minderDanGeenGevallen)) {
            assertThatThrownBy(() -> metKop(schrijf(maker.bytes())))
                    .isInstanceOfSatisfying(
                            Leesfout.class, fout -> assertThat(fout.bevinding()).isEqualTo("VA-S03"));
        }
    }

    @Test
    void givenNumbersOrTextOfAMainframe_whenTheFileIsRead_thenThatIsSaid() throws IOException {
        Savmaker ibm = Savmaker.kop(ByteOrder.BIG_ENDIAN, 0).variabele("A", 0).machine(2, 1252);
        Savmaker ebcdic = Savmaker.kop(ByteOrder.BIG_ENDIAN, 0)
                .variabele("A", 0)
                .machine(1, 1)
                .eindeWoordenboek();

        assertThatThrownBy(() -> metKop(schrijf(ibm.bytes())))
                .isInstanceOfSatisfying(
                        Leesfout.class,
                        fout -> assertThat(fout.waarden().get("reden"))
                                .isEqualTo("getallen in de schrijfwijze van een mainframe"));
        assertThatThrownBy(() -> metKop(schrijf(ebcdic.bytes())))
                .isInstanceOfSatisfying(
                        Leesfout.class,
                        fout -> assertThat(fout.waarden().get("reden")).isEqualTo("tekst in EBCDIC"));
    }

    private Path schrijf(byte[] bytes) throws IOException {
        return Files.write(map.resolve("proef.sav"), bytes);
    }

    private static Map<String, Variabele> variabelen(String naam) throws IOException {
        return Woordenboeklezer.lees(MAP.resolve(naam)).variabelen().stream()
                .collect(java.util.stream.Collectors.toMap(Variabele::naam, variabele -> variabele));
    }

    private static List<List<String>> metKop(Path bestand) throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        rijen.add(Woordenboeklezer.lees(bestand).variabelen().stream()
                .map(Variabele::naam)
                .toList());
        try (Records records = new SavBron(Map.of()).open(bestand)) {
            while (records.volgende()) {
                assertThat(records.rij()).isEqualTo(rijen.size());
                List<String> rij = new ArrayList<>();
                for (int kolom = 0; kolom < records.aantal(); kolom++) {
                    rij.add(records.cel(kolom));
                }
                rijen.add(rij);
            }
        }
        return rijen;
    }

    // pspp-convert writes a system-missing value as a space, and dates as month/day/year
    private static List<List<String>> vanPspp(Path csv) throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        try (Records records = new Recordlezer(Files.newInputStream(csv), (byte) ',', StandardCharsets.UTF_8, 1)) {
            while (records.volgende()) {
                List<String> rij = new ArrayList<>();
                for (int kolom = 0; kolom < records.aantal(); kolom++) {
                    rij.add(records.cel(kolom)
                            .strip()
                            .replaceAll("^(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2")
                            .replace(" 00:00:00", "")
                            .replaceAll("^(\\d{4}-.*\\d\\d:\\d\\d):00$", "$1"));
                }
                rijen.add(rij);
            }
        }
        return rijen;
    }
}
