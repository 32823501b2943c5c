package nl.verzuimatlas.etl.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CeltoetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"20240909", "2024-09-09", "09-09-2024", "9-9-2024", "2024-09-09T08:30:00+02:00", " 2024-09-09 "})
    void givenADateInAnySpelling_whenItIsRead_thenItIsThatDay(String cel) {
        assertThat(toets("duo-meldingen", "BEGINDATUM", cel).waarde()).isEqualTo(LocalDate.of(2024, 9, 9));
    }

    @ParameterizedTest(name = "{1}={2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "duo-meldingen|BEGINDATUM|2024-02-30|VA-T03",
                "duo-meldingen|BEGINDATUM|20241301|VA-T03",
                "duo-meldingen|BEGINDATUM|09-24|VA-T03",
                "duo-meldingen|BEGINDATUM|0024-09-09|VA-T12",
                "duo-meldingen|BEGINDATUM|''|VA-T01",
                "duo-meldingen|VERZUIMUREN|1.234,5|VA-T11",
                "duo-meldingen|VERZUIMUREN|12 uur|VA-T02",
                "duo-meldingen|VERZUIMUREN|-1|VA-T08",
                "duo-meldingen|VERZUIMUREN|2000,1|VA-T08",
                "duo-meldingen|GEBOORTEJAAR|2009,5|VA-T04",
                "inschrijvingen|AANTAL|1.234|VA-T11",
                "duo-meldingen|VERZUIMSOORT|V9|VA-T06",
                "duo-meldingen|BRIN|1AH|VA-T07",
                "duo-meldingen|WOONGEMEENTECODE|Aaltn|VA-T09",
                "duo-meldingen|WOONGEMEENTECODE|Bergen|VA-G04",
                "duo-meldingen|WOONGEMEENTECODE|Gelderland|VA-G05",
                "duo-meldingen|WOONGEMEENTECODE|PV25|VA-G05",
                "duo-meldingen|WOONGEMEENTECODE|Utrecht (PV)|VA-G05",
                "duo-meldingen|ALLE_LESSEN_GEMIST|misschien|VA-T05",
                "leerplichtigen|SCHOOLJAAR|2023|VA-T10",
                "vrijstellingen|ARTIKEL|5|VA-T06",
                "leerplichttelling|ABSOLUUT|''|VA-T01",
                "emovo|KLAS|3|VA-T06"
            })
    void givenACellThatCannotBe_whenItIsRead_thenTheRowIsRejectedForThatReason(
            String bron, String veld, String cel, String id) {
        assertThat(toets(bron, veld, cel).fout()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{1}={2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "duo-meldingen|VERZUIMUREN|18,5|18.5",
                "duo-meldingen|VERZUIMUREN|18.5|18.5",
                "duo-meldingen|VERZUIMUREN|2000|2000.0",
                "emovo|WEEGFACTOR|1.021|1.021",
                "duo-meldingen|GEBOORTEJAAR|2009|2009",
                "duo-meldingen|GESLACHT|meisje|V",
                "duo-meldingen|GESLACHT|X|X",
                "duo-meldingen|VERZUIMSOORT|lrv|LRV",
                "duo-meldingen|ONDERWIJSSOORT|Havo|vo",
                "duo-meldingen|BRIN|16ah|16AH",
                "duo-meldingen|WOONGEMEENTECODE|197|GM0197",
                "duo-meldingen|WOONGEMEENTECODE|GM0197   |GM0197",
                "duo-meldingen|WOONGEMEENTECODE|Aalten|GM0197",
                "duo-meldingen|WOONGEMEENTECODE|Den Haag|GM0518",
                "duo-meldingen|WOONGEMEENTECODE|s-Gravenhage|GM0518",
                "duo-meldingen|WOONGEMEENTECODE|Oost-Gelre|GM1586",
                "duo-meldingen|WOONGEMEENTECODE|Bergen (L.)|GM0893",
                "duo-meldingen|ALLE_LESSEN_GEMIST|nee|false",
                "leerplichtigen|SCHOOLJAAR|2023SJ00|2023-2024",
                "vrijstellingen|ARTIKEL|5 onder a|5-onder-a",
                "vrijstellingen|ARTIKEL|Art. 5 onder a|5-onder-a",
                "vrijstellingen|ARTIKEL|5b|5-onder-b",
                "vrijstellingen|ARTIKEL|artikel 5a|5a",
                "vrijstellingen|ARTIKEL|15|15",
                "afhandeling|ROUTE|PV|strafrecht",
                "acties|ACTIE|M@ZL|aanmelding-jeugdarts",
                "leerplichttelling|ONDERWIJSSOORT|(v)so|so-vso",
                "protocolscan|AANWEZIG|nee|false",
                "protocolscan|ONDERWERP|Procedure te laat|procedure-te-laat",
                "thuiszitters|UITKOMST|terug op school|terug-op-school",
                "emovo|ZIEK_4WK|niet gevraagd|niet_gevraagd",
                "emovo|SPIJBEL_UREN|1|1-2",
                "emovo|SPIJBEL_UREN|0|0"
            })
    void givenACellInASpellingOfSuppliers_whenItIsRead_thenItIsOurs(
            String bron, String veld, String cel, String waarde) {
        assertThat(toets(bron, veld, cel).waarde()).hasToString(waarde);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "inschrijvingen, AANTAL, <5, afgeschermd",
        "inschrijvingen, AANTAL, <10, afgeschermd",
        "inschrijvingen, AANTAL, -1, afgeschermd",
        "inschrijvingen, AANTAL, *, afgeschermd",
        "inschrijvingen, AANTAL, ., ontbreekt",
        "leerplichtigen, LEERPLICHTIG, -99997, ontbreekt",
        "leerplichttelling, ABSOLUUT, <5, afgeschermd",
        "leerplichttelling, LRV_EINDE, ., ontbreekt",
        "leerplichtigen, LEERPLICHTIG, X, afgeschermd"
    })
    void givenASignForAHiddenNumber_whenItIsRead_thenItIsNoNumber(String bron, String veld, String cel, String status) {
        Celuitkomst uitkomst = toets(bron, veld, cel);

        assertThat(uitkomst.isLeeg()).isTrue();
        assertThat(uitkomst.isFout()).isFalse();
        assertThat(uitkomst.status()).isEqualTo(status);
    }

    @Test
    void givenZero_whenItIsRead_thenItIsANumber() {
        assertThat(toets("inschrijvingen", "AANTAL", "0").waarde()).isEqualTo(0L);
        assertThat(toets("inschrijvingen", "AANTAL", "0").status()).isEqualTo("cijfer");
    }

    @Test
    void givenAPupilsKey_whenItIsWrong_thenTheMessageDoesNotRepeatIt() {
        assertThat(Waardetoon.toon("999990019")).isEqualTo("de waarde");
        assertThat(Waardetoon.toon("jan@voorbeeld.nl")).isEqualTo("de waarde");
        assertThat(Waardetoon.toon("20241399")).isEqualTo("\"20241399\"");
        assertThat(Waardetoon.toon("99990019")).isEqualTo("de waarde");
    }

    private static Celuitkomst toets(String bron, String veld, String cel) {
        BronSchema schema = BronSchema.lees(bron);
        return new Celtoets(schema.findVeld(veld).orElseThrow(), schema.missingValues(), Gemeentelijst.HUIS).toets(cel);
    }
}
