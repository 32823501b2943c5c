package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.verzuimatlas.portal.proef.Proefportaal;
import nl.verzuimatlas.portal.proef.Vrager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures mean, and what is known of their quality. */
class KwaliteitPaginasTest {

    @RegisterExtension
    static final Proefportaal PORTAAL = new Proefportaal();

    private final Vrager vrager = PORTAAL.vrager();

    @Test
    void givenADefinition_whenItsPageIsAsked_thenEveryPartOfTheRegistryStandsThere() {
        assertThat(vrager.vraag("/definities/relatief-verzuim").body())
                .contains("Hoe vaak komt Relatief verzuim voor?", "Het hele schooljaar.", "Verschil met de regio.")
                .contains("Getoond met 1 cijfer achter de komma.", "Versie 1.0", "Vanaf 2014-2015. Eerste versie.")
                .contains("Andere publicaties tellen meldingen, wij tellen leerlingen.", "Bij elke uitgave.")
                .contains("Voorlopig tot de levering definitief is.", "Aantallen van 1 tot en met 4 zijn afgeschermd.")
                .contains("href=\"/definities/thuiszitters\">Thuiszitters", "Daar staat wie thuis zit.");
    }

    @ParameterizedTest
    @CsvSource({
        "/verzuim, Verzuim in juni",
        "/definities, Verzuim in juni",
        "/definities/verzuim-in-juni, 37",
        "/api/v1/indicatoren, verzuim-in-juni",
        "/api/v1/indicatoren/verzuim-in-juni, Verzuim in juni",
        "/api/v1/waarnemingen?indicator=verzuim-in-juni, 37",
        "/api/v1/waarnemingen?indicator=verzuim-in-juni&formaat=csv, 37"
    })
    void givenAnIndicatorThatNoPageWasWrittenFor_whenPagesApiAndDownloadsAreAsked_thenItIsThere(
            String pad, String tekst) {
        HttpResponse<String> antwoord = vrager.vraag(pad);

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.body()).contains(tekst);
    }

    @Test
    void givenDeliveries_whenKwaliteitIsAsked_thenReadIsAcceptedPlusRejected() {
        assertThat(vrager.tekst("/kwaliteit"))
                .contains("16.000 rijen. Daarvan zijn er 15.990 gebruikt en 10 geweigerd.")
                .contains("duo-meldingen|Gemeente Doetinchem|2022-2023|1|definitief|19-11-2026|1.000|990|10|47|")
                .contains("DM-004|fout|Einddatum ligt voor begindatum|10|")
                .contains("Heerde|geleverd|geleverd|geleverd|geleverd|ontbreekt|");
        // many rows are folded away
        assertThat(vrager.vraag("/kwaliteit").body()).containsPattern("<summary>Alle leveringen \\(\\d+\\)</summary>");
    }

    @Test
    void givenCoverageInSeveralStates_whenKwaliteitIsAsked_thenTheMatrixSaysHowManyInWordsAndLeadsToEachSource() {
        assertThat(vrager.tekst("/kwaliteit"))
                .contains("duo-meldingen|21 van 22 gemeenten, voorlopig|alle 22 gemeenten|")
                .contains("verzuimregistratie|alle 22 gemeenten, 66 van 264 scholen|niet geleverd|");
        assertThat(vrager.vraag("/kwaliteit").body())
                .contains("href=\"/kwaliteit?bron=verzuimregistratie#per-gemeente\"");
        assertThat(vrager.tekst("/kwaliteit?bron=verzuimregistratie"))
                .contains("Dekking van verzuimregistratie", "Heerde|geleverd (3 van 12 scholen)|");
        assertThat(vrager.tekst("/kwaliteit?bron=onzin")).contains("\u201conzin\u201d kennen wij niet.");
    }

    @Test
    void givenWithdrawalsAndACalendar_whenKwaliteitIsAsked_thenSmallNumbersAreWordsAndLatenessIsNamed() {
        assertThat(vrager.tekst("/kwaliteit"))
                .contains(
                        "2 leveringen zijn ingetrokken en tellen niet mee. Van ten minste een leerling zijn de gegevens op"
                                + " verzoek verwijderd.")
                .contains("Dit was de stand op 15 november 2024")
                .contains("duo-meldingen|Gemeente Doetinchem|schooljaar|2|1|0|1|2023-2024|");
    }

    @Test
    void givenSchoolsThatReportOtherwise_whenQualityIsAsked_thenEachGemeenteAndYearHasItsJudgementAndReason() {
        String pagina = vrager.vraag("/kwaliteit").body();

        assertThat(pagina)
                .contains("Het melden viel 1 keer op.", "65\u00a7")
                .contains("Scholen meldden dit schooljaar anders dan eerder: meer scholen meldden niets.")
                .contains("title=\"Het aantal meldingen is afgeschermd. Daarom zeggen wij niets over het melden.\">x<");
    }

    @Test
    void givenAFigureMadeOfReports_whenItsDefinitionIsAsked_thenItSaysWhatTheSignsMean() {
        assertThat(vrager.vraag("/definities/relatief-verzuim").body())
                .contains("Dit cijfer is gemaakt van meldingen van scholen.");
    }
}
