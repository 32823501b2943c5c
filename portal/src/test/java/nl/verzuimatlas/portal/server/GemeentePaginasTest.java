package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.verzuimatlas.portal.proef.Proefportaal;
import nl.verzuimatlas.portal.proef.Vrager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of gemeenten and their factsheets. */
class GemeentePaginasTest {

    @RegisterExtension
    static final Proefportaal PORTAAL = new Proefportaal();

    private final Vrager vrager = PORTAAL.vrager();

    @ParameterizedTest
    @CsvSource({
        "GM0246, Heerde|ontbreekt|, absoluut verzuim in Heerde is niet aangeleverd",
        "GM0213, Brummen|0|, 0 leerlingen met absoluut verzuim in Brummen",
        "GM0222, Doetinchem|17|, 17 leerlingen met absoluut verzuim in Doetinchem"
    })
    void givenThePublishedTable_whenAFactsheetIsAsked_thenTheTitleIsAboutItsOwnRow(
            String code, String rij, String titel) {
        assertThat(vrager.tekst("/gemeenten/" + code))
                .contains("Gepubliceerd over 2014-2015: " + titel)
                .contains(rij, "|30 (zonder Heerde)|");
    }

    @Test
    void givenAGemeenteThatIsNotInThePublication_whenItsFactsheetIsAsked_thenThePublicationIsLeftOut() {
        assertThat(vrager.tekst("/gemeenten/GM0200")).contains("Apeldoorn").doesNotContain("Gepubliceerd over");
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
    void givenAGemeenteThatDidNotDeliver_whenItsFactsheetIsAsked_thenItSaysSoFirst() {
        assertThat(vrager.tekst("/gemeenten/GM0246"))
                .contains("Over 2023-2024 zijn voor Heerde geen gegevens geleverd van: verzuimmeldingen van scholen.");
        assertThat(vrager.tekst("/gemeenten/GM0246?schooljaar=2022-2023")).doesNotContain("geen gegevens geleverd van");
        assertThat(vrager.tekst("/gemeenten/GM0222")).doesNotContain("geen gegevens geleverd van");
    }

    @Test
    void givenAFactsheet_whenItIsAsked_thenEachOfTheNineRecommendationsIsGivenOrNamed() {
        String tekst = vrager.tekst("/gemeenten/GM0222");

        for (String titel : List.of(
                "Ken elkaar",
                "Zoek contact met het samenwerkingsverband",
                "Stem af wie wat doet",
                "Betrek jeugdarts en leerplicht bij het beleid van elke school",
                "Maak duidelijke afspraken over wat er gebeurt bij verzuim",
                "Signaleer verzuim en wat ermee samenhangt eerder",
                "Informeer ouders",
                "Versterk wat jongeren beschermt",
                "Zorg voor hulp die past bij de vraag achter het verzuim")) {
            assertThat(tekst).contains(titel);
        }
    }

    @Test
    void givenSixMunicipalities_whenTheyAreCompared_thenFiveAreShownAndItSaysSo() {
        assertThat(vrager.tekst("/gemeenten?vergelijk=GM0197&vergelijk=GM0200&vergelijk=GM1859&vergelijk=GM1876"
                        + "&vergelijk=GM0213&vergelijk=GM0222"))
                .contains("Kies hoogstens 5 gemeenten. U ziet nu de eerste 5.")
                .contains("Relatief verzuim in Aalten, Apeldoorn, Berkelland, Bronckhorst en Brummen");
        assertThat(vrager.tekst("/gemeenten?vergelijk=GM0222&vergelijk=GM9999"))
                .contains("Gemeente \u201cGM9999\u201d kennen wij niet.", "Relatief verzuim in Doetinchem")
                .doesNotContain("Kies hoogstens");
    }

    @Test
    void givenARegion_whenItsMunicipalitiesAreAsked_thenOthersAreNotInTheTables() {
        String heel = vrager.tekst("/gemeenten");
        String deel = vrager.tekst("/gemeenten?set=rmc:RMC13");

        assertThat(heel).contains("|Putten|", "|Aalten|");
        assertThat(deel).contains("|Aalten|", "|Noord- en Oost-Gelderland|").doesNotContain("|Putten|");
    }

    @Test
    void givenAGemeenteThatMerged_whenItsFactsheetIsAsked_thenItsHistoryStandsThereOnBothDivisions() {
        assertThat(vrager.vraag("/gemeenten/GM1876").body())
                .contains("id=\"herindeling\"", "Oud-Bronckhorst voor de herindeling", "43");
        assertThat(vrager.vraag("/gemeenten/GM0222").body()).doesNotContain("voor de herindeling");
        assertThat(vrager.vraag("/api/v1/waarnemingen?regiotype=gemeente-oorspronkelijk&formaat=csv")
                        .body())
                .contains(",GM9991,Oud-Bronckhorst,2020-2021,");
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
    void givenGemeentenOfManySizes_whenTheListIsAsked_thenAFunnelAndRangesOfPlacesStandInIt() {
        assertThat(vrager.vraag("/gemeenten").body())
                .contains(
                        "id=\"trechter-relatief-verzuim\"",
                        "Plaats, van laag naar hoog",
                        " van 21<",
                        "geen plaats",
                        "Niet getekend: ");
    }
}
