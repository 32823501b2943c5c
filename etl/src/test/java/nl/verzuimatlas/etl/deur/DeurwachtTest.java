package nl.verzuimatlas.etl.deur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeurwachtTest {

    // numbers that satisfy the test and belong to nobody: the series 9999 is not issued
    private static final String NUMMER = "999990019";
    private static final String ANDER_NUMMER = "999990020";

    @ParameterizedTest
    @ValueSource(strings = {NUMMER, "999990032", "123456782"})
    void givenANumberOfNineDigitsThatSatisfiesTheTest_whenItIsTested_thenItPasses(String nummer) {
        assertThat(Elfproef.klopt(nummer.getBytes(StandardCharsets.US_ASCII), 0, 9))
                .isTrue();
    }

    @Test
    void givenANumberOneOff_whenItIsTested_thenItFails() {
        assertThat(Elfproef.klopt("999990018".getBytes(StandardCharsets.US_ASCII), 0, 9))
                .isFalse();
        assertThat(Elfproef.klopt("000000000".getBytes(StandardCharsets.US_ASCII), 0, 9))
                .isFalse();
    }

    @Test
    void givenANumberWithoutItsLeadingZero_whenItIsTested_thenTheZeroIsThoughtBack() {
        assertThat(Elfproef.klopt("012345672".getBytes(StandardCharsets.US_ASCII), 0, 9))
                .isTrue();
        assertThat(Elfproef.klopt("12345672".getBytes(StandardCharsets.US_ASCII), 0, 8))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "999990019, 999990032",
        "999.990.019, 999.990.032",
        "999-990-019, 999-990-032",
        "12345672, 12345672",
        "999990019.0, 123456782.0",
        "'999990019,00', '123456782,00'",
        "9.99990019E8, '9,99990032e+08'",
        "9 9 9 9 9 0 0 1 9, 1 2 3 4 5 6 7 8 2",
        "９９９９９００１９, １２３４５６７８２",
        "999\u00a0990\u00a0019, 999\u202f990\u202f032",
        "9999-90-019, 1234-56-782"
    })
    void givenAColumnWithServiceNumbers_whenTheFileArrives_thenItIsRefused(String een, String twee) {
        List<Bevinding> bezwaren = oordeel("Nr", Over.ORGANISATIES, een, twee, "");

        assertThat(bezwaren).extracting(Bevinding::id).containsExactly("VA-D01");
        assertThat(bezwaren.get(0).tekst())
                .isEqualTo("Dit bestand bevat waarschijnlijk burgerservicenummers (kolom 'Nr'). Wij hebben het niet "
                        + "opgeslagen. Verwijder de kolom en probeer opnieuw.");
    }

    @ParameterizedTest
    @CsvSource({"999990019, ''", "'', 999990019", "999-990-019, ''", "012-345-672, 20240909"})
    void givenOneServiceNumberAndNoOtherNumber_whenTheFileArrives_thenItIsRefused(String een, String twee) {
        assertThat(oordeel("PSEUDONIEM", Over.PERSONEN, een, twee))
                .extracting(Bevinding::id)
                .containsExactly("VA-D01");
    }

    @ParameterizedTest
    @CsvSource({
        "VA-D07, gewone tekst, bsn 999990019 in tekst",
        "VA-D07, zie 999990019 in het dossier, ''",
        "VA-D07, zie (999.990.019) in het dossier, ''",
        "VA-D07, 'zie 999-990-019, en 999 990 032.', zie dossier 12345",
        "VA-D07, zie 9999 90 019 in het dossier, ''",
        "VA-D07, zie 999\u00a0990\u00a0019 in het dossier, ''",
        "VA-D07, moeder belde over bsn-nummer 999990018, ''", // mistyped, but said to be one
        "VA-D07, B.S.N. 123 456 789, ''",
        "VA-D07, LLN_999990019, ''",
        "VA-D08, P999990019, ''",
        "VA-D08, P7F3A0C1, P999990019",
        "VA-D08, 999990019L, ''",
        "VA-D08, leerling P999990019 was ziek, gewone tekst",
        "VA-D08, bsn999990019, ''",
        "VA-D08, P-999990019X, P-999990032X"
    })
    void givenAServiceNumberInTextOrWithLetters_whenTheFileArrives_thenItIsRefused(String id, String een, String twee) {
        assertThat(oordeel("TOELICHTING", Over.PERSONEN, een, twee))
                .extracting(Bevinding::id)
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "7121 AB 12, 7122 CD 8", // postcode and house number
        "06-12345678, 0314-123456",
        "12345678.50, 99999001.9", // amounts with cents
        "155000.5, 463000.25", // RD coordinates
        "2024 10 12, 2024.10.12",
        "van 12-09-2024 tot 20-09-2024, 20240912",
        "2024-09-09 08:30:00, 20240909083000",
        "16AH00, 30XX12",
        "a1b2c3d4e5f60718, 0f1e2d3c4b5a6978",
        "99999001999990019, 9999900190",
        "3FA85F64-5717-4562-B3FC-2C963F66AFA6, ''",
        "123.456, 1.234.567"
    })
    void givenWhatOnlyLooksLikeANumber_whenTheFileArrives_thenItMayComeIn(String een, String twee) {
        assertThat(oordeel("KOLOM", Over.PERSONEN, een, twee)).isEmpty();
    }

    @Test
    void givenOneLargeFigureThatPassesByChance_whenTheFileIsAboutAreas_thenItMayComeIn() {
        assertThat(oordeel("Inwoners", Over.GEBIEDEN, "123456782", "17407", "51"))
                .isEmpty();
        assertThat(oordeel("Inwoners", Over.GEBIEDEN, "123456782", "999990019")).hasSize(1);
    }

    @Test
    void givenAFirstNameThatLooksLikeAWord_whenANumberStandsBesideIt_thenTheWordDoesNotCount() {
        assertThat(oordeel("TOELICHTING", Over.PERSONEN, "sofie belde over 999990018"))
                .isEmpty();
    }

    @Test
    void givenOneNumberOfAReportThatPassesByChance_whenTheFileArrives_thenItMayComeIn() {
        assertThat(oordeel("MELDINGSNUMMER", Over.PERSONEN, NUMMER)).isEmpty();
        assertThat(oordeel("MELDINGSNUMMER", Over.PERSONEN, NUMMER, "999990032"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "20240909, 20240909", // a date that happens to satisfy the test
        "P99999001, P7F3A0C1",
        "1000123, 1000124",
        "999990018, 999990020",
        "0.999990019, 1.999990032",
        "-99999997, -99999997",
        "2024-13-09, 2024-19-97",
        "999990019, 999990018; 999990017",
        "GM0197, 16AH00"
    })
    void givenOrdinaryCodes_whenTheFileArrives_thenItMayComeIn(String een, String twee) {
        assertThat(oordeel("KOLOM", Over.PERSONEN, een, twee)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NL91 ABNA 0417 1643 00, VA-D03",
        "zie NL91ABNA0417164300 voor betaling, VA-D03",
        "vraag na bij jan@voorbeeld.nl, VA-D04"
    })
    void givenOneIdentifierInFreeText_whenTheFileArrives_thenItIsRefused(String cel, String id) {
        assertThat(oordeel("TOELICHTING", Over.PERSONEN, "gewone tekst", cel))
                .extracting(Bevinding::id)
                .containsExactly(id);
    }

    @Test
    void givenAnAccountNumberWithAWrongCheckDigit_whenTheFileArrives_thenItMayComeIn() {
        assertThat(oordeel("TOELICHTING", Over.PERSONEN, "NL92ABNA0417164300")).isEmpty();
    }

    @Test
    void givenFullPostcodes_whenTheyAreOfPupilsOrOfSchools_thenOnlyThoseOfPupilsAreRefused() {
        String[] postcodes = {"7121 AB", "7122CD", "7123 EF"};

        assertThat(oordeel("PC", Over.PERSONEN, postcodes))
                .extracting(Bevinding::id)
                .containsExactly("VA-D05");
        assertThat(oordeel("PC", Over.ORGANISATIES, postcodes)).isEmpty();
        assertThat(oordeel("PC4", Over.PERSONEN, "7121", "7122", "7123")).isEmpty();
    }

    @Test
    void givenCountsPerPostcode_whenOnlyFourDigitsAreThereOrItIsThatOfASchool_thenTheyMayComeIn() {
        String[] volledig = {"7121 AB", "7122CD", "7123 EF"};

        assertThat(oordeel("POSTCODE_LEERLING", Over.TELLINGEN, "7121", "7122")).isEmpty();
        assertThat(oordeel("POSTCODE_LEERLING", Over.PERSONEN, "7121", "7122"))
                .extracting(Bevinding::id)
                .containsExactly("VA-D02");
        assertThat(oordeel("POSTCODE_LEERLING", Over.TELLINGEN, volledig))
                .extracting(Bevinding::id)
                .containsExactlyInAnyOrder("VA-D02", "VA-D05");
        assertThat(oordeel("POSTCODE_VESTIGING", Over.TELLINGEN, volledig)).isEmpty();
        assertThat(oordeel("POSTCODE LEERLING VESTIGING", Over.TELLINGEN, volledig))
                .extracting(Bevinding::id)
                .contains("VA-D05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN",
                "bsn_leerling",
                "BSNNUMMER",
                "BSN_LEERLING",
                "LEERLINGBSN",
                "LLNBSNNR",
                "B.S.N. leerling",
                "Burger service nummer",
                "Sofinr",
                "PGN_LLN",
                "LEERLINGPGN",
                "ONDERWIJSNUMMERLEERLING",
                "BSN SCHOOL",
                "ACHTERNAAM LEERLING SCHOOL",
                "Voornaam (school)",
                "GEBOORTEDATUM GEMEENTE",
                "Burgerservicenummer",
                "PGN",
                "Achternaam",
                "NAAM LEERLING",
                "geboorteDatum",
                "E-mail",
                "Straat",
                "Postcode",
                "Telefoon ouder"
            })
    void givenAHeaderThatAnnouncesAPerson_whenTheFileIsAboutPersons_thenItIsRefused(String kop) {
        assertThat(oordeel(kop, Over.PERSONEN, "x")).extracting(Bevinding::id).containsExactly("VA-D02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEBOORTEJAAR",
                "GEMEENTENAAM",
                "Naam school",
                "BEGINDATUM",
                "VESTIGINGSCODE",
                "REGIO NAAM",
                "Postcode school",
                "MELDINGSNUMMER",
                "BRIN",
                "FILOSOFIE",
                "web snelheid",
                "OPGNR"
            })
    void givenAnOrdinaryHeader_whenTheFileIsAboutPersons_thenItMayComeIn(String kop) {
        assertThat(oordeel(kop, Over.PERSONEN, "x")).isEmpty();
    }

    @Test
    void givenNamesAndAddresses_whenTheFileIsAboutSchools_thenItMayComeIn() {
        assertThat(oordeel("STRAATNAAM", Over.ORGANISATIES, "Dorpsstraat")).isEmpty();
        assertThat(oordeel("BSN", Over.ORGANISATIES, "x")).hasSize(1);
    }

    @Test
    void givenAFileWithoutHeader_whenItIsRefused_thenTheMessageRepeatsNoValue() {
        assertThat(oordeel(ANDER_NUMMER, Over.PERSONEN, NUMMER, NUMMER).get(0).tekst())
                .contains("(kolom 1)")
                .doesNotContain("9999");
    }

    private static List<Bevinding> oordeel(String kop, Over over, String... cellen) {
        Deurtelling telling = new Deurtelling();
        for (String cel : cellen) {
            byte[] bytes = cel.getBytes(StandardCharsets.UTF_8);
            telling.cel(0, bytes, 0, bytes.length);
        }
        Bestandsvorm vorm =
                new Bestandsvorm("f.csv", "f.csv", Bestandsvorm.Soort.TEKST, "UTF-8", 0, (byte) ';', 1, List.of(kop));
        return Deurwacht.oordeel(vorm, telling, over);
    }
}
