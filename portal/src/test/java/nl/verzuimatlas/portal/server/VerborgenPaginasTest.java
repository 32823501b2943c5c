package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of a release in which much is hidden: nothing that the figures do not show. */
class VerborgenPaginasTest {

    private static final String GEEN_GETAL =
            "teller = null, noemer = null, waarde = null, ondergrens = null, bovengrens = null";
    private static final String THUISZITTERS_VERBORGEN = "update waarnemingen set status = 'afgeschermd', " + GEEN_GETAL
            + " where indicator like 'thuiszitters%' and regiocode = 'GM0222' and status = 'cijfer'";
    private static final String ANTWOORDEN_VERBORGEN = "update waarnemingen set status = 'te-weinig-respons', "
            + GEEN_GETAL + " where indicator like 'emovo-%' and regiocode = 'GM0222' and status = 'cijfer'";
    private static final String MEER_JAREN = "insert into waarnemingen select * replace ('periode' as dimensie, "
            + "'3-jaar' as categorie, 31 as teller, 31 as waarde, 'cijfer' as status) from waarnemingen "
            + "where indicator = 'langdurig-relatief-verzuim' and dimensie = 'duur' and categorie = 'totaal' "
            + "and schooljaar = '2023-2024' and regiotype in ('gemeente', 'ggd')";
    /** 15,000 answers of which 35% yes: a simple sample has an interval of 0.76 on each side; this one is twice as wide. */
    private static final String INTERVAL_BREDER = "update waarnemingen set ondergrens = 33.49, bovengrens = 36.54 "
            + "where indicator = 'emovo-ziek' and regiotype = 'ggd' and dimensie = 'totaal' and status = 'cijfer'";

    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start(@TempDir Path map) {
        Home home = new Home(map);
        ProefRelease.publiceer(
                home,
                "proef-1",
                THUISZITTERS_VERBORGEN,
                MEER_JAREN,
                ANTWOORDEN_VERBORGEN,
                INTERVAL_BREDER,
                maandenVerborgen("2023-2024", "'01', '02'"),
                maandenVerborgen("2022-2023", "'02'"));
        portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenThuiszittersThatAreAllHidden_whenThePageIsAsked_thenSentencesStandInPlaceOfEmptyCharts() {
        assertThat(vrager.tekst("/thuiszitters?gebied=GM0222"))
                .contains("zonder passend aanbod in Doetinchem, 2023-2024: afgeschermd")
                .contains("Er is geen grafiek: de cijfers zijn afgeschermd (x).")
                .contains("Er is geen grafiek: de cijfers zijn niet aangeleverd.")
                .contains("Hoe lang zitten de thuiszitters in Doetinchem al thuis?")
                .doesNotContain("Wij tonen niet elk deel.");
    }

    @Test
    void givenAMunicipalityThatIsHidden_whenThuiszittersIsAsked_thenItsRegionsAndMoreYearsTogetherComeFirst() {
        String tekst = vrager.tekst("/thuiszitters?gebied=GM0222");
        String html = vrager.vraag("/thuiszitters?gebied=GM0222").body();

        assertThat(tekst)
                .contains("van de 5 kerncijfers zijn afgeschermd (x)")
                .contains("Thuiszitters in Doetinchem en in de gebieden waar de gemeente in ligt")
                .contains("|GGD-regio Noord- en Oost-Gelderland|275")
                .contains("|Langdurig relatief verzuim, 3 schooljaren samen, leerlingen|31")
                .doesNotContain("Kies een samenwerkingsverband");
        assertThat(html)
                .contains("href=\"/gemeenten/GM0222\"", "href=\"/swv/VO2503\"", "href=\"/thuiszitters?gebied=GG01\"");
        assertThat(tekst.indexOf("gebieden waar de gemeente in ligt"))
                .isLessThan(tekst.indexOf("Hoe lang zitten de thuiszitters in Doetinchem al thuis?"));
    }

    @Test
    void givenMonthsOfWhichMostAreHidden_whenNalevingIsAsked_thenTheTitleGivesTheOutermostAndHowManyHaveNoFigure() {
        assertThat(vrager.tekst("/protocolnaleving?schooljaar=2023-2024"))
                .contains("Meldingen op tijd: van 30,0% (februari) tot 60,0% (januari). Bij 10 staat geen cijfer");
    }

    @Test
    void givenMonthsOfWhichOneIsShown_whenNalevingIsAsked_thenTheTitleClaimsNothing() {
        assertThat(vrager.tekst("/protocolnaleving?schooljaar=2022-2023"))
                .contains("Meldingen op tijd, per maand van het signaal")
                .doesNotContain("(februari)");
    }

    @Test
    void givenTooFewAnswers_whenRisicofactorenIsAsked_thenTheTitleSaysThatNothingCanBeSeen() {
        assertThat(vrager.tekst("/risicofactoren?gebied=GM0222"))
                .contains("Te weinig antwoorden in Doetinchem om te zien welke leerlingen vaker ziek thuis waren")
                .doesNotContain("duidelijk verschil in hoeveel", "ontwerpeffect");
    }

    @Test
    void givenAnIntervalWiderThanThatOfASimpleSample_whenRisicofactorenIsAsked_thenTheDesignEffectIsNamed() {
        assertThat(vrager.tekst("/risicofactoren"))
                .contains("ongeveer 2,0 keer zo breed als bij evenveel leerlingen die los van elkaar zijn geloot "
                        + "(ontwerpeffect ongeveer 4,0)");
    }

    /** Hides the months of {@code jaar} that are not in the list {@code behalve}. */
    private static String maandenVerborgen(String jaar, String behalve) {
        return "update waarnemingen set status = 'afgeschermd', " + GEEN_GETAL
                + " where indicator = 'naleving-meldingen' and dimensie = 'maand' and schooljaar = '" + jaar
                + "' and categorie not in (" + behalve + ")";
    }
}
