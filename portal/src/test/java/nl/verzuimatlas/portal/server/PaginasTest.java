package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaginasTest {

    @TempDir
    private static Path map;

    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start() {
        portal = Portal.start(ProefRelease.maak(map, "proef-1"), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gemeenten",
                "/gemeenten/GM0222",
                "/gemeenten/GM0246",
                "/verzuim",
                "/thuiszitters",
                "/protocolnaleving",
                "/protocolnaleving?protocol=ijssel-vecht&onderwijssoort=vo",
                "/protocolnaleving?regel=naleving-meldingen%3Alandelijk%3ALPW-16U",
                "/protocolnaleving/protocollen",
                "/protocolnaleving/wat-als?a=achterhoek&b=ijssel-vecht",
                "/protocolnaleving/protocollen/ijssel-vecht",
                "/protocolnaleving/protocollen/s-hertogenbosch-een-week",
                "/risicofactoren",
                "/definities",
                "/definities/relatief-verzuim",
                "/kwaliteit",
                "/over",
                "/privacy",
                "/toegankelijkheid"
            })
    void givenAFictionalRelease_whenAPageIsAsked_thenItSaysSoAndHasASafeFrame(String pad) {
        HttpResponse<String> antwoord = vrager.vraag(pad);

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=utf-8"));
        assertThat(antwoord.body())
                .contains("<html lang=\"nl\">", "Fictieve gegevens", "Ga naar de inhoud", "proef-1")
                .doesNotContain("style=\"", "onclick", "NaN", "undefined");
        assertThat(antwoord.headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(antwoord.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(antwoord.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(antwoord.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(antwoord.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(antwoord.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void givenThePublishedTable_whenVerzuimIsAsked_thenZeroAndMissingAreToldApart() {
        assertThat(vrager.tekst("/verzuim"))
                .contains("Heerde|ontbreekt|", "Brummen|0|", "Doetinchem|17|", "Bronckhorst|0|", "Aalten|3|")
                .contains("Midden-IJssel/Oost-Veluwe en Achterhoek|30 (zonder Heerde)|")
                .contains("Gepubliceerd over 2014-2015: 30 leerlingen met absoluut verzuim in "
                        + "Midden-IJssel/Oost-Veluwe en Achterhoek, zonder Heerde")
                .contains("Absoluut verzuim volgens publicaties in Nederland: 6.430 leerlingen in 2014-2015")
                .doesNotContain("Waadhoeke")
                .contains("Bron: GGD Noord- en Oost-Gelderland, De aanpak van schoolverzuim doen we samen!, tabel 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM0246:Heerde|ontbreekt|", "GM0213:Brummen|0|", "GM0222:Doetinchem|17|"})
    void givenThePublishedTable_whenAFactsheetIsAsked_thenItsOwnRowStandsThere(String geval) {
        String[] delen = geval.split(":");
        assertThat(vrager.tekst("/gemeenten/" + delen[0])).contains(delen[1]).contains("|30 (zonder Heerde)|");
    }

    @Test
    void givenAGemeenteThatIsNotInThePublication_whenItsFactsheetIsAsked_thenThePublicationIsLeftOut() {
        assertThat(vrager.tekst("/gemeenten/GM0200")).contains("Apeldoorn").doesNotContain("Gepubliceerd over");
    }

    @Test
    void givenAllStates_whenPagesAreAsked_thenEachIsWrittenInItsOwnWay() {
        assertThat(vrager.tekst("/verzuim?gebied=GM0213")).contains("|2022-2023|x|x|");
        assertThat(vrager.tekst("/verzuim?gebied=GM0244")).contains("|n.v.t.|");
        assertThat(vrager.tekst("/verzuim?gebied=GM0232")).contains("Luxeverzuim in Epe: 0 leerlingen");
        assertThat(vrager.tekst("/verzuim?gebied=GM0246")).contains("2023-2024|ontbreekt|ontbreekt|");
        assertThat(vrager.tekst("/risicofactoren?gebied=GM0244")).contains("|te weinig antwoorden|");
        assertThat(vrager.tekst("/")).contains("22,0* (zonder Heerde)|").contains("28,7\u2020|");
    }

    @Test
    void givenTheSurvey_whenRisicofactorenIsAsked_thenLevelsAndPrevalenceHaveTheirIntervals() {
        assertThat(vrager.tekst("/risicofactoren"))
                .contains("Samenhang is geen oorzaak.", "Meetjaar")
                .contains("|Depressieve gevoelens: Ernstige|56,0%|54,6% tot 57,4%|2.800|5.000|")
                .contains("|Gescheiden ouders|19,0%|18,4% tot 19,6%|2.850|15.000|");
    }

    @ParameterizedTest
    @CsvSource({
        "'', definitie OCW, 275 leerlingen",
        "?definitie=inspectie, definitie Inspectie, 300 leerlingen",
        "?definitie=pre2016, definitie van voor 2016, 200 leerlingen"
    })
    void givenADefinitionOfThuiszitters_whenThePageIsAsked_thenTheTitleNamesItWithItsNumber(
            String keuze, String naam, String aantal) {
        assertThat(vrager.tekst("/thuiszitters" + keuze))
                .contains("Thuiszitters (" + naam + ") in Noord- en Oost-Gelderland: " + aantal)
                .contains("geen kind langer dan 3 maanden thuis zonder passend aanbod");
    }

    @Test
    void givenAQuarterAndACurve_whenThePageIsAsked_thenTheirTablesHaveTheNumbersAndIntervals() {
        assertThat(vrager.tekst("/thuiszitters"))
                .contains("|aug-okt 2023|20|9|6|5|18|")
                .contains("Na 12 weken had de helft een oplossing in Noord- en Oost-Gelderland")
                // whole in the release, so whole on the page; a hidden point stays hidden
                .contains("|Nog thuis na 3 maanden|46%|43% tot 50%|", "|Nog thuis na 6 maanden|x|x|");
    }

    @Test
    void givenAFigure_whenItIsShown_thenItsDownloadHasTheSameFilters() {
        assertThat(vrager.vraag("/thuiszitters?gebied=GM0222").body())
                .contains(
                        "/api/v1/waarnemingen?indicator=thuiszitters&amp;reeks=eigen&amp;regiotype=gemeente"
                                + "&amp;regiocode=GM0222&amp;dimensie=duur&amp;release=proef-1&amp;formaat=csv&amp;paginagrootte=10000");
    }

    @Test
    void givenAnUnknownGemeente_whenItsFactsheetIsAsked_thenItIsNamedAndTheListIsOffered() {
        HttpResponse<String> antwoord = vrager.vraag("/gemeenten/GM9999");

        assertThat(antwoord.statusCode()).isEqualTo(404);
        assertThat(antwoord.body())
                .contains("GM9999")
                .contains("href=\"/gemeenten\"")
                .contains("Bekijk alle gemeenten");
    }

    @Test
    void givenAnUnknownProtocol_whenItIsAsked_thenItIsNamedAndTheListIsOffered() {
        HttpResponse<String> antwoord = vrager.vraag("/protocolnaleving/protocollen/atlantis");

        assertThat(antwoord.statusCode()).isEqualTo(404);
        assertThat(antwoord.body())
                .contains("Er is geen protocol met de naam \u201catlantis\u201d.")
                .contains("href=\"/protocolnaleving/protocollen\"");
        assertThat(vrager.vraag("/protocolnaleving/protocollen/landelijk?versie=1900-01-01")
                        .body())
                .contains("heeft geen versie die geldt vanaf \u201c1900-01-01\u201d");
    }

    @Test
    void givenAProtocol_whenItsPageIsAsked_thenItsRulesStandInWordsWithTermAndSource() {
        assertThat(vrager.tekst("/protocolnaleving/protocollen/landelijk"))
                .contains("16 of meer lesuren in 4 lesweken: ongeoorloofd afwezig")
                .contains("melding bij DUO (soort V3")
                .contains("binnen 5 schoolwerkdagen")
                .contains("|wet|");
        assertThat(vrager.tekst("/protocolnaleving/protocollen/ijssel-vecht"))
                .contains("Meer dan 9 keer in een schooljaar")
                .contains("binnen 5 schoolwerkdagen (aanname)")
                .contains("|afspraak|");
    }

    @Test
    void givenASourceThatContradictsItself_whenOneReadingIsAsked_thenTheReadingsStandSideBySide() {
        assertThat(vrager.tekst("/protocolnaleving/protocollen/s-hertogenbosch-een-week"))
                .contains("De bron spreekt zichzelf tegen")
                .contains("|een week|tien schooldagen|");
        assertThat(vrager.tekst("/protocolnaleving/protocollen/achterhoek")).doesNotContain("spreekt zichzelf tegen");
    }

    @Test
    void givenTwoProtocols_whenTheyAreCompared_thenBothAreCountedAndTheCautionStandsFirst() {
        assertThat(vrager.tekst("/protocolnaleving/wat-als?a=achterhoek&b=ijssel-vecht"))
                .contains("Een protocol dat meer signalen geeft is niet beter of slechter")
                .contains("Wat Protocol ziekteverzuim Achterhoek zou signaleren")
                .contains("Wat Verzuimprotocol regio IJssel-Vecht zou signaleren")
                .contains("Leerlingen van scholen die leveren");
    }

    @Test
    void givenARuleAndAKindOfEducation_whenNalevingIsAsked_thenItSaysThatBothTogetherCannotBeShown() {
        assertThat(vrager.tekst("/protocolnaleving?regel=naleving-meldingen:landelijk:LPW-16U&onderwijssoort=vo"))
                .contains("Een regel en een onderwijssoort tegelijk kan niet");
    }

    @Test
    void givenADefinition_whenItsPageIsAsked_thenEveryPartOfTheRegistryStandsThere() {
        assertThat(vrager.vraag("/definities/relatief-verzuim").body())
                .contains("Hoe vaak komt Relatief verzuim voor?", "Het hele schooljaar.", "Verschil met de regio.")
                .contains("Getoond met 1 cijfer achter de komma.", "Versie 1.0", "Vanaf 2014-2015. Eerste versie.")
                .contains("Andere publicaties tellen meldingen, wij tellen leerlingen.", "Bij elke uitgave.")
                .contains("Voorlopig tot de levering definitief is.", "Aantallen van 1 tot en met 4 zijn afgeschermd.")
                .contains("href=\"/definities/thuiszitters\">Thuiszitters", "Daar staat wie thuis zit.");
    }

    @Test
    void givenAnUnknownPage_whenItIsAsked_thenThePathIsNamedAndEscaped() {
        HttpResponse<String> antwoord = vrager.vraag("/bestaat-niet%3Cb%3E");

        assertThat(antwoord.statusCode()).isEqualTo(404);
        assertThat(antwoord.body()).contains("Deze pagina bestaat niet").doesNotContain("<b>");
        assertThat(antwoord.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void givenAChoiceThatDoesNotExist_whenAPageIsAsked_thenTheDefaultIsShownWithANotice() {
        assertThat(vrager.tekst("/verzuim?schooljaar=1066&gebied=GM9999"))
                .contains("Schooljaar \u201c1066\u201d kennen wij niet. U ziet nu 2023-2024.")
                .contains("Gebied \u201cGM9999\u201d kennen wij niet.");
    }

    @Test
    void givenAnotherSpellingOfASchoolYear_whenAPageIsAsked_thenItIsUnderstood() {
        assertThat(vrager.tekst("/?schooljaar=2022/'23".replace("'", "%27")))
                .doesNotContain("kennen wij niet")
                .contains("schooljaar 2022-2023");
    }

    @Test
    void givenAPage_whenItIsAskedAgainWithItsTag_thenNothingIsSent() {
        String tag = vrager.vraag("/verzuim").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> antwoord = vrager.vraag("/verzuim", "If-None-Match", tag);

        assertThat(antwoord.statusCode()).isEqualTo(304);
        assertThat(antwoord.body()).isEmpty();
    }

    @Test
    void givenDeliveries_whenKwaliteitIsAsked_thenReadIsAcceptedPlusRejected() {
        assertThat(vrager.tekst("/kwaliteit"))
                .contains("16.000 rijen. Daarvan zijn er 15.990 gebruikt en 10 geweigerd.")
                .contains("duo-meldingen|Gemeente Doetinchem|2022-2023|1|definitief|19-11-2026|1.000|990|10|47|")
                .contains("DM-004|fout|Einddatum ligt voor begindatum|10|")
                .contains("Heerde|geleverd|geleverd|geleverd|geleverd|ontbreekt|");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/favicon.svg",
                "/app.js",
                "/portal.css",
                "/ontwerp/utrecht/index.css",
                "/ontwerp/utrecht/LICENSE.md",
                "/ontwerp/voorbeeld/theme.css",
                "/ontwerp/noto-sans/noto-sans-latin-wght-normal.woff2",
                "/webjars/echarts/5.5.0/echarts.min.js",
                "/webjars/echarts/5.5.0/echarts.common.min.js"
            })
    void givenAFileThatPagesNeed_whenItIsAsked_thenItIsServedFromHere(String pad) {
        assertThat(vrager.vraag(pad).statusCode()).isEqualTo(200);
    }

    @Test
    void givenARelease_whenHealthIsAsked_thenItIsNamed() {
        HttpResponse<String> antwoord = vrager.vraag("/gezondheid");

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.body()).isEqualTo("{\"status\":\"ok\",\"release\":\"proef-1\"}");
    }

    @Test
    void givenNothingPublished_whenPagesAreAsked_thenTheySaySoAndWhatToDo(@TempDir Path leeg) {
        try (Portal zonder = Portal.start(new Home(leeg), "127.0.0.1", 0, Clock.systemUTC())) {
            Vrager hier = new Vrager(zonder.adres());

            assertThat(hier.vraag("/").statusCode()).isEqualTo(503);
            assertThat(hier.tekst("/verzuim")).contains("nog niets gepubliceerd", "verzuimatlas publish");
            assertThat(hier.vraag("/over").statusCode()).isEqualTo(200);
            assertThat(hier.vraag("/gezondheid").statusCode()).isEqualTo(503);
            assertThat(hier.vraag("/gezondheid").body()).contains("\"status\":\"geen-release\"");
            assertThat(hier.vraag("/api/v1/gemeenten").statusCode()).isEqualTo(503);
            assertThat(hier.vraag("/api/v1/gemeenten").headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
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
    void givenAGemeenteThatReportsOtherwise_whenItsPagesAreAsked_thenTheySayWhy() {
        assertThat(vrager.vraag("/gemeenten/GM0222").body())
                .contains("2023-2024: Scholen meldden dit schooljaar anders dan eerder: meer scholen meldden niets.");
        assertThat(vrager.vraag("/verzuim?gebied=GM0222&schooljaar=2023-2024").body())
                .contains("Het melden in 2023-2024: Scholen meldden dit schooljaar anders dan eerder");
        assertThat(vrager.vraag("/verzuim?schooljaar=2023-2024").body())
                .contains("In 2023-2024 meldden scholen anders dan eerder over leerlingen uit Doetinchem (\u00a7).");
        assertThat(vrager.vraag("/verzuim?schooljaar=2022-2023").body()).doesNotContain("anders dan eerder over");
    }

    @Test
    void givenAFigureMadeOfReports_whenItsDefinitionIsAsked_thenItSaysWhatTheSignsMean() {
        assertThat(vrager.vraag("/definities/relatief-verzuim").body())
                .contains("Dit cijfer is gemaakt van meldingen van scholen.");
    }
}
