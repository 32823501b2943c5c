package nl.verzuimatlas.etl.lezen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.deur.Deurtelling;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VormkennerTest {

    private static final Kopvertaling KOPPEN = new Kopvertaling(BronSchema.lees("gemeenten"), Map.of());

    @TempDir
    private Path map;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '~',
            value = {"; ~UTF-8~UTF-8", ", ~UTF-8~UTF-8", "| ~windows-1252~windows-1252", "; ~ISO-8859-1~windows-1252"})
    void givenASeparatorAndAnEncoding_whenTheFileIsSeen_thenBothAreRecognised(
            String teken, String codering, String verwacht) throws IOException {
        String tekst =
                "GEMEENTECODE;GEMEENTENAAM ;GELDIG_VAN\nGM0072;Harlingen één;1980-01-01\n".replace(";", teken.strip());

        Bestandsvorm vorm = ken(tekst.getBytes(Charset.forName(codering)));

        assertThat((char) vorm.scheiding()).isEqualTo(teken.charAt(0));
        assertThat(vorm.codering()).isEqualTo(verwacht);
        assertThat(vorm.koppen()).containsExactly("GEMEENTECODE", "GEMEENTENAAM", "GELDIG_VAN");
        assertThat(vorm.kopRij()).isEqualTo(1);
    }

    @Test
    void givenATitleAboveTheHeader_whenTheFileIsSeen_thenTheHeaderIsFound() throws IOException {
        Bestandsvorm vorm = ken("Gemeenten per 2024\n\ncode;naam;geldig van\n".getBytes(StandardCharsets.UTF_8));

        assertThat(vorm.kopRij()).isEqualTo(3);
    }

    @Test
    void givenTheFirstOddByteFarIntoTheFile_whenItIsCut_thenAllOfItIsReadAsCp1252() throws IOException {
        String rijen = "GM0072;Harlingen;1980-01-01\n".repeat(20_000);
        Path bestand = Files.write(
                map.resolve("gemeenten.csv"),
                ("GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN\n" + rijen + "GM0001;Één;1980-01-01\n")
                        .getBytes(Vormkenner.CP1252));

        Bestandsvorm vorm = Vormkenner.ken(bestand, KOPPEN::score).vorm().get(0);
        List<Stuk> stukken = new ArrayList<>();
        Deurtelling telling = new Deurtelling();
        try (Snijder.Snede snede = new Snijder(100_000).snij(vorm, 0, 0)) {
            while (snede.hasNext()) {
                stukken.add(snede.next());
                telling.plus(Deurwacht.tel(stukken.get(stukken.size() - 1)));
            }
        }

        assertThat(vorm.codering()).isEqualTo("UTF-8");
        assertThat(stukken).hasSizeGreaterThan(3);
        assertThat(telling.isUtf8()).isFalse();
        Stuk laatste = stukken.get(stukken.size() - 1).met(vorm.met(Vormkenner.CP1252));
        assertThat(naamInLaatsteRij(laatste)).isEqualTo("Één");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"504b0304, EXCEL", "fffe4200, UTF16", "410042, BINAIR", "200d0a, LEEG"})
    void givenAFileThatIsNoText_whenItIsSeen_thenItIsToldWhatItIs(String hex, Vormkenner.Bezwaar bezwaar)
            throws IOException {
        Path bestand =
                Files.write(map.resolve("x.csv"), java.util.HexFormat.of().parseHex(hex));

        assertThat(Vormkenner.ken(bestand, KOPPEN::score).bezwaar()).containsExactly(bezwaar);
    }

    @Test
    void givenAnSpssFileThatIsPackedAgain_whenItIsSeen_thenItIsToldWhatItIs() throws IOException {
        Path bestand = map.resolve("emovo.sav.gz");
        try (java.io.OutputStream uit = new java.util.zip.GZIPOutputStream(Files.newOutputStream(bestand))) {
            uit.write("$FL2@(#) SPSS DATA FILE".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(Vormkenner.ken(bestand, KOPPEN::score).bezwaar()).containsExactly(Vormkenner.Bezwaar.SPSS);
    }

    private Bestandsvorm ken(byte[] inhoud) throws IOException {
        Path bestand = Files.write(map.resolve("gemeenten.csv"), inhoud);
        return Vormkenner.ken(bestand, KOPPEN::score).vorm().get(0);
    }

    private static String naamInLaatsteRij(Stuk stuk) throws IOException {
        String naam = "";
        try (Records records = stuk.open()) {
            while (records.volgende()) {
                naam = records.cel(1);
            }
        }
        return naam;
    }
}
