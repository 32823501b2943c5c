package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import nl.verzuimatlas.portal.proef.Proefportaal;
import nl.verzuimatlas.portal.proef.Vrager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absence, pupils at home and what goes with it. */
class VerzuimPaginasTest {

    private static final Pattern TITEL = Pattern.compile("(?s)figuur__titel\">(.*?)</h2>");

    @RegisterExtension
    static final Proefportaal PORTAAL = new Proefportaal();

    private final Vrager vrager = PORTAAL.vrager();

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

    @Test
    void givenAPageThatWasMadeBefore_whenItIsAskedInOtherWords_thenItsFrameAndFormAreOfThisQuestion() {
        String vraag = "/verzuim?gebied=GM0222";
        String eerst = vrager.tekst(vraag + "&schooljaar=1950-1951");

        String daarna = vrager.tekst(vraag + "&schooljaar=2023-2024");

        assertThat(eerst).contains("1950-1951\u201d kennen wij niet");
        assertThat(daarna).doesNotContain("1950-1951").contains("Verzuim");
        assertThat(vrager.vraag(vraag + "&schooljaar=2023-2024").body())
                .contains("href=\"/verzuim?gebied=GM0222&amp;schooljaar=2023-2024&amp;release=proef-1\"");
        assertThat(vrager.tekst("/verzuim?gebied=GM0213&schooljaar=2023-2024")).contains("in Brummen");
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
                .contains("|Depressieve gevoelens: Ernstige|56%|55% tot 57%|2.800|5.000|")
                .contains("|Gescheiden ouders|19%|18% tot 20%|2.850|15.000|");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?",
                "/verzuim?gebied=GM0222&",
                "/gemeenten/GM0222?",
                "/thuiszitters?",
                "/protocolnaleving?",
                "/swv/VO2503?"
            })
    void givenAnOlderSchoolYear_whenItIsChosen_thenTitlesSpeakOfItAndOfNoLaterOne(String pad) {
        List<String> titels = titels(vrager.vraag(pad + "schooljaar=2020-2021").body());

        assertThat(titels).anyMatch(titel -> titel.contains("in 2020-2021") || titel.contains(", 2020-2021"));
        assertThat(titels).noneMatch(titel -> titel.contains("2022-2023") || titel.contains("2023-2024"));
    }

    @Test
    void givenAFigure_whenItIsShown_thenItsDownloadHasTheSameFilters() {
        assertThat(vrager.vraag("/thuiszitters?gebied=GM0222").body())
                .contains("/api/v1/waarnemingen?indicator=thuiszitters&amp;reeks=eigen&amp;regiotype=gemeente"
                        + "&amp;regiocode=GM0222&amp;dimensie=duur&amp;release=proef-1&amp;formaat=csv\"");
    }

    @Test
    void givenAnUnknownSamenwerkingsverband_whenItIsAsked_thenItIsNamedAndTheListIsOffered() {
        HttpResponse<String> antwoord = vrager.vraag("/swv/VO9999");

        assertThat(antwoord.statusCode()).isEqualTo(404);
        assertThat(antwoord.body()).contains("VO9999", "Bekijk alle samenwerkingsverbanden");
    }

    @Test
    void givenABoard_whenItLooksForItsOwnFigures_thenThePageOfItsSamenwerkingsverbandIsOneClickAway() {
        assertThat(vrager.vraag("/thuiszitters").body())
                .contains("href=\"#thuiszitters-swv-vo\"", "id=\"thuiszitters-swv-vo\"", "href=\"/swv/VO2503\"");
        assertThat(vrager.tekst("/thuiszitters?gebied=VO2503")).contains("Voor het bestuur: Samenwerkingsverband vo");
        assertThat(vrager.vraag("/thuiszitters?gebied=VO2503").body()).contains("href=\"/swv/VO2503\"");
    }

    @ParameterizedTest
    @CsvSource({"/swv/VO2503, 1", "/verzuim?gebied=GM0222, 0"})
    void givenARateOfASamenwerkingsverband_whenItStandsBesideTheRegion_thenItSaysThatTheyDoNotCompare(
            String pad, int figuren) {
        String tekst = vrager.tekst(pad);

        assertThat(tekst.split("Vergelijk ze niet met elkaar", -1)).hasSize(1 + figuren);
    }

    private static List<String> titels(String html) {
        return TITEL.matcher(html).results().map(gevonden -> gevonden.group(1)).toList();
    }
}
