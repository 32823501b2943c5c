package nl.verzuimatlas.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuidingHulpbronTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    @Test
    void givenAGemeenteAndYear_whenItsReportingIsAsked_thenScoreCautionAndSentenceAnswer() throws IOException {
        JsonNode rijen = lees("/api/v1/meldoordelen?gemeente=GM0222&schooljaar=2023-2024")
                .get("meldoordelen");

        assertThat(rijen).hasSize(1);
        assertThat(rijen.get(0).toString())
                .isEqualTo(
                        "{\"regiotype\":\"gemeente\",\"regiocode\":\"GM0222\",\"schooljaar\":\"2023-2024\",\"score\":65,"
                                + "\"status\":\"cijfer\",\"kenmerken\":[\"meldgedrag-gewijzigd\"],\"zin\":\"Scholen meldden dit "
                                + "schooljaar anders dan eerder: meer scholen meldden niets. Vergelijk dit cijfer niet zomaar met "
                                + "eerdere jaren.\"}");
    }

    @Test
    void givenAHiddenCount_whenItsReportingIsAsked_thenThereIsNoScore() throws IOException {
        JsonNode rij = lees("/api/v1/meldoordelen?gemeente=GM0213&schooljaar=2022-2023")
                .at("/meldoordelen/0");

        assertThat(rij.get("score").isNull()).isTrue();
        assertThat(rij.get("status").asText()).isEqualTo("afgeschermd");
    }

    @Test
    void givenAnIndicator_whenGemeentenAreCompared_thenTheNumberOfTestsStandsBesideTheResult() throws IOException {
        JsonNode alle = lees("/api/v1/vergelijkingen?indicator=relatief-verzuim&schooljaar=2022-2023");
        JsonNode een = lees("/api/v1/vergelijkingen?indicator=relatief-verzuim&schooljaar=2022-2023&gemeente=GM0222");

        // Brummen is hidden in that year
        int getoetst = 0;
        for (JsonNode rij : alle.get("vergelijkingen")) {
            getoetst += rij.get("pWaarde").isNull() ? 0 : 1;
        }
        assertThat(alle.get("aantalToetsen").asInt())
                .isEqualTo(getoetst)
                .isEqualTo(alle.get("vergelijkingen").size() - 1);
        assertThat(een.get("vergelijkingen")).hasSize(1);
        // asking for one gemeente does not change what is corrected for
        assertThat(een.get("aantalToetsen")).isEqualTo(alle.get("aantalToetsen"));
        JsonNode rij = een.at("/vergelijkingen/0");
        assertThat(rij.get("tegenover").asText()).isEqualTo("rest-van-regio");
        assertThat(rij.get("oordeel").asText()).isEqualTo("geen-oordeel");
        assertThat(rij.get("verschil").asDouble())
                .isCloseTo(
                        rij.get("waarde").asDouble() - rij.get("ander").asDouble(),
                        org.assertj.core.api.Assertions.within(1e-6));
        assertThat(rij.get("plaatsVan").asInt())
                .isBetween(1, rij.get("plaatsTot").asInt());
        assertThat(rij.get("zin").asText()).startsWith("Relatief verzuim in Doetinchem: ");
    }

    @Test
    void givenAHiddenFigure_whenCompared_thenEveryNumberIsNull() throws IOException {
        JsonNode rij = lees("/api/v1/vergelijkingen?indicator=relatief-verzuim&schooljaar=2022-2023&gemeente=GM0213")
                .at("/vergelijkingen/0");

        assertThat(rij.get("reden").asText()).isEqualTo("geen-cijfer");
        for (String veld :
                new String[] {"waarde", "ander", "verschil", "verhouding", "pWaarde", "pGecorrigeerd", "plaatsVan"}) {
            assertThat(rij.get(veld).isNull()).as(veld).isTrue();
        }
    }

    @Test
    void givenASamenwerkingsverband_whenComparedWith_thenTheProblemSaysWhyNot() {
        HttpResponse<String> antwoord = vrager.vraag("/api/v1/vergelijkingen?regio=VO2503");

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(antwoord.body()).contains("is geen regio om mee te vergelijken");
    }

    @Test
    void givenTwoYears_whenCompared_thenTheProblemSaysToChooseOne() {
        assertThat(vrager.vraag("/api/v1/vergelijkingen?schooljaar=2022-2023,2021-2022")
                        .body())
                .contains("Kies een schooljaar.");
    }

    @Test
    void givenASeriesWithABreak_whenItsTrendIsAsked_thenItIsRefusedWithTheReason() throws IOException {
        JsonNode rij = lees("/api/v1/trends?indicator=relatief-verzuim&regiocode=GM0222")
                .at("/trends/0");

        assertThat(rij.get("reden").asText()).isEqualTo("trendbreuk");
        assertThat(rij.get("perJaar").isNull()).isTrue();
        assertThat(rij.get("zin").asText())
                .isEqualTo(
                        "Relatief verzuim in Doetinchem: geen trend te geven. De telwijze veranderde; sindsdien zijn er 3 "
                                + "jaren; een trend vraagt er minstens 5.");
    }

    @Test
    void givenAnAreaThatDoesNotExist_whenItsTrendIsAsked_thenTheProblemSaysSo() {
        assertThat(vrager.vraag("/api/v1/trends?regiocode=GM9999").body()).contains("is geen gebied");
    }

    private static JsonNode lees(String adres) throws IOException {
        return JSON.readTree(vrager.vraag(adres).body());
    }
}
