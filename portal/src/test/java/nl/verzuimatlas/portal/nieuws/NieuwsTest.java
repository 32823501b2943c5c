package nl.verzuimatlas.portal.nieuws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Two releases. The second has another figure of Doetinchem, hides one of Aalten, and has a final delivery in the place of a
 * provisional one.
 */
class NieuwsTest {

    private static final String API = "/api/v1/releases/proef-2/wijzigingen";

    @TempDir
    private static Path map;

    private static Home home;
    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start() {
        home = ProefRelease.maak(map, "proef-1");
        String rapport = "indicator = 'absoluut-verzuim' and reeks = 'gepubliceerd' and schooljaar = '2014-2015' "
                + "and categorie = 'totaal' and regiocode = ";
        ProefRelease.publiceer(
                home,
                "proef-2",
                "update release set gemaakt_op = timestamp '2026-11-27 09:30:00'",
                "update waarnemingen set waarde = 23, teller = 23 where " + rapport + "'GM0222'",
                "update waarnemingen set waarde = null, teller = null, status = 'afgeschermd' where " + rapport
                        + "'GM0197'",
                "update waarnemingen set kenmerken = trim(replace(kenmerken, 'voorlopig', ''), ',')",
                "update leveringen set status = 'definitief', levering_id = 'lev-3' where levering_id = 'lev-2'");
        portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenTwoReleases_whenTheNewsIsAsked_thenItSaysWhatEachChanged() {
        assertThat(vrager.tekst("/nieuws"))
                .contains("Uitgave proef-2 Gemaakt op 27 november 2026. 1 keer ander getal, 1 keer nu afgeschermd, ")
                .contains("keer nu definitief")
                .contains("Uitgave proef-1 Gemaakt op 20 november 2026. Dit is de eerste uitgave.");
        assertThat(vrager.tekst("/nieuws/proef-1")).doesNotContain("Welke cijfers veranderden er?");
        assertThat(vrager.tekst("/nieuws/proef-2")).contains("Welke cijfers veranderden er?");
    }

    @Test
    void givenAChangedFigure_whenTheReleaseIsAsked_thenItSaysByHowMuchAndWhy() {
        assertThat(vrager.tekst("/nieuws/proef-2?soort=gewijzigd"))
                .contains("Wat veranderde er in uitgave proef-2?")
                .contains("vergeleken met die van uitgave proef-1")
                .contains("|Doetinchem|2014-2015|17|23|+6|ander getal|")
                .contains("ander getal|")
                .doesNotContain("|Aalten|");
    }

    @Test
    void givenAFigureThatIsHiddenNow_whenTheReleaseIsAsked_thenItsNumberIsNotTold() {
        assertThat(vrager.tekst("/nieuws/proef-2?soort=afgeschermd"))
                .contains("|Aalten|2014-2015|stond er|x|n.v.t.|nu afgeschermd|bescherming van leerlingen|");
        assertThat(vrager.vraag(API + "?soort=afgeschermd").body())
                .contains("\"regiocode\":\"GM0197\"", "\"oud\":null,\"nieuw\":null,\"verschil\":null")
                .contains("\"totaal\":1");
    }

    @Test
    void givenAProvisionalFigureThatBecameFinal_whenItIsLookedUp_thenTheChangeIsThereAndTheMarkIsGone() {
        assertThat(vrager.tekst("/?release=proef-1")).contains("22,0*");
        assertThat(vrager.tekst("/")).contains("22,0").doesNotContain("22,0*");
        assertThat(vrager.tekst("/nieuws/proef-2?soort=definitief&indicator=relatief-verzuim&gebied=GG01"))
                .contains("|22,0*|22,0|n.v.t.|nu definitief|");
    }

    @Test
    void givenTwoReleases_whenTheApiIsAsked_thenItListsThemWithWhatIsKeptAndServed() throws Exception {
        JsonNode releases = json("/api/v1/releases").get("releases");

        assertThat(releases).hasSize(2);
        assertThat(releases.get(0).get("id").asText()).isEqualTo("proef-2");
        assertThat(releases.get(0).get("vorige").asText()).isEqualTo("proef-1");
        assertThat(releases.get(1).get("vorige").isNull()).isTrue();
        assertThat(releases.get(1).get("wijzigingen")).isEmpty();
        assertThat(releases.get(0).get("wijzigingen").toString()).contains("\"soort\":\"gewijzigd\"");
    }

    @Test
    void givenChanges_whenTheApiIsAskedForSome_thenOnlyThoseAreAnsweredPageByPage() throws Exception {
        JsonNode doetinchem = json(API + "?regiocode=GM0222&soort=gewijzigd,afgeschermd&schooljaar=2014-2015");
        assertThat(doetinchem.get("totaal").asInt()).isEqualTo(1);
        assertThat(doetinchem.get("wijzigingen").get(0).get("verschil").asInt()).isEqualTo(6);
        assertThat(doetinchem.get("vorige").asText()).isEqualTo("proef-1");

        JsonNode eerste = json(API + "?paginagrootte=1");
        assertThat(eerste.get("wijzigingen")).hasSize(1);
        assertThat(eerste.at("/_links/next/href").asText()).contains("pagina=2");
    }

    @Test
    void givenAWrongQuestion_whenTheApiIsAsked_thenItSaysWhatIsWrong() {
        HttpResponse<String> antwoord = vrager.vraag(API + "?soort=kleur&kleur=rood&pagina=0");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(antwoord.body()).contains("soort", "kleur", "pagina");
        assertThat(vrager.vraag("/api/v1/releases/proef-9/wijzigingen").statusCode())
                .isEqualTo(404);
        assertThat(vrager.vraag("/nieuws/proef-9").statusCode()).isEqualTo(404);
    }

    @Test
    void givenTheFeed_whenItIsRead_thenItIsAtomWithAnEntryPerRelease() throws Exception {
        HttpResponse<String> antwoord = vrager.vraag("/nieuws.atom");

        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        DocumentBuilderFactory fabriek = DocumentBuilderFactory.newInstance();
        fabriek.setNamespaceAware(true);
        Element feed = fabriek.newDocumentBuilder()
                .parse(new ByteArrayInputStream(antwoord.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        NodeList berichten = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        assertThat(berichten.getLength()).isEqualTo(2);
        assertThat(berichten.item(0).getTextContent()).contains("Uitgave proef-2 van 27 november 2026", "ander getal");
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "updated")
                        .item(0)
                        .getTextContent())
                .isEqualTo("2026-11-27T09:30:00Z");
    }

    @Test
    void givenAReleaseThatIsNotKept_whenItsPageIsAsked_thenItSaysSoAndWhatItChanged(@TempDir Path ander)
            throws Exception {
        Home opgeruimd = ProefRelease.maak(ander, "proef-1");
        ProefRelease.publiceer(opgeruimd, "proef-2", "delete from waarnemingen where regiocode = 'GM0222'");
        ProefRelease.publiceer(opgeruimd, "proef-3");
        Files.delete(opgeruimd.publiek("proef-2"));
        try (Portal zonder = Portal.start(opgeruimd, "127.0.0.1", 0, Clock.systemUTC())) {
            Vrager eigen = new Vrager(zonder.adres());
            assertThat(eigen.tekst("/nieuws/proef-2")).contains("cijfer vervallen|", "wordt niet meer bewaard");
            assertThat(eigen.vraag("/?release=proef-2").statusCode()).isEqualTo(404);
        }
    }

    private static JsonNode json(String pad) throws Exception {
        return new ObjectMapper().readTree(vrager.vraag(pad).body());
    }
}
