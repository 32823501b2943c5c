package nl.verzuimatlas.portal.voorbeeldregio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The release of the sample region, whole chain: deliveries through Spark and DuckDB to page and API. Runs on the home
 * directory named by the system property {@code verzuimatlas.home}. Golden figures are those of GGD Noord- en
 * Oost-Gelderland, "De aanpak van schoolverzuim doen we samen!" (2016), table 3 and E-MOVO 2015, typed over.
 */
class VoorbeeldregioIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABEL_3 =
            "/api/v1/waarnemingen?indicator=absoluut-verzuim&schooljaar=2014-2015&reeks=gepubliceerd";

    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start() {
        String home = System.getProperty("verzuimatlas.home", "");
        assumeFalse(home.isBlank(), "no release given: set -Dverzuimatlas.home");
        portal = Portal.start(new Home(Path.of(home)), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void givenTable3OfTheReport_whenItIsAsked_thenEveryGemeenteHasItsPublishedFigureAndState() {
        Map<String, String> gevonden = new TreeMap<>();
        for (JsonNode rij : waarnemingen(TABEL_3 + "&regiotype=gemeente")) {
            assertThat(rij.get("bron").asText()).contains("GGD Noord- en Oost-Gelderland", "tabel 3");
            gevonden.put(
                    rij.get("regionaam").asText(),
                    rij.get("status").asText() + " " + rij.get("waarde").asText());
        }

        assertThat(gevonden)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Heerde", "ontbreekt null"),
                        Map.entry("Epe", "cijfer 3"),
                        Map.entry("Voorst", "cijfer 2"),
                        Map.entry("Lochem", "cijfer 2"),
                        Map.entry("Zutphen", "cijfer 1"),
                        Map.entry("Brummen", "cijfer 0"),
                        Map.entry("Bronckhorst", "cijfer 0"),
                        Map.entry("Doetinchem", "cijfer 17"),
                        Map.entry("Montferland", "cijfer 0"),
                        Map.entry("Oude IJsselstreek", "cijfer 0"),
                        Map.entry("Berkelland", "cijfer 2"),
                        Map.entry("Aalten", "cijfer 3"),
                        Map.entry("Oost Gelre", "cijfer 0"),
                        Map.entry("Winterswijk", "cijfer 0")));
    }

    @Test
    void givenHeerdeIsMissing_whenTheRegionIsAddedUp_thenTheTotalSaysWithoutWhom() {
        JsonNode som =
                waarnemingen(TABEL_3 + "&regiotype=subregio&regiocode=NOG-14").get(0);

        assertThat(som.get("waarde").asInt()).isEqualTo(30);
        assertThat(som.get("toelichting").asText()).isEqualTo("zonder Heerde");
        assertThat(som.get("kenmerken").toString()).isEqualTo("[\"onvolledig\"]");
        assertThat(vrager.tekst("/verzuim")).contains("|Heerde|ontbreekt|", "|Brummen|0|", "30 (zonder Heerde)");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}%")
    @CsvSource({
        "emovo-ziek, totaal, totaal, 35",
        "emovo-gespijbeld, totaal, totaal, 9",
        "emovo-gespijbeld-3-uur, totaal, totaal, 3",
        "emovo-ziek, onderwijssoort, vmbo, 38",
        "emovo-ziek, onderwijssoort, havo-vwo, 32",
        "emovo-ziek, geslacht, meisje, 39",
        "emovo-ziek, geslacht, jongen, 31",
        "emovo-gespijbeld, klas, 4, 13",
        "emovo-gespijbeld, klas, 2, 5",
        "emovo-depressieve-gevoelens, totaal, totaal, 15",
        "emovo-echtscheiding, totaal, totaal, 19"
    })
    void givenEmovo2015_whenSharesAreRounded_thenTheyAreThePublishedOnes(
            String indicator, String dimensie, String categorie, long procent) {
        String selectie = "/api/v1/waarnemingen?indicator=" + indicator
                + "&schooljaar=2015-2016&regiotype=ggd&dimensie=" + dimensie + "&categorie=" + categorie;
        JsonNode eigen = waarnemingen(selectie + "&reeks=eigen").get(0);
        JsonNode gepubliceerd = waarnemingen(selectie + "&reeks=gepubliceerd").get(0);

        assertThat(Math.round(eigen.get("waarde").asDouble())).isEqualTo(procent);
        assertThat(gepubliceerd.get("waarde").asLong()).isEqualTo(procent);
    }

    @Test
    void givenEmovo2015_whenRespondentsAreCounted_thenThereAreAsManyAsPublished() {
        JsonNode rij = waarnemingen("/api/v1/waarnemingen?indicator=emovo-respondenten&schooljaar=2015-2016"
                        + "&regiotype=ggd&categorie=totaal")
                .get(0);

        assertThat(rij.get("waarde").asInt()).isEqualTo(15_393);
    }

    @Test
    void givenTheWholeCube_whenEveryPageOfItIsRead_thenNoSmallCountAndNoHiddenNumberIsInIt() {
        String pad = "/api/v1/waarnemingen?reeks=eigen&paginagrootte=10000";
        int rijen = 0;
        List<String> fouten = new ArrayList<>();
        while (!pad.isEmpty()) {
            JsonNode antwoord = json(pad);
            for (JsonNode rij : antwoord.get("waarnemingen")) {
                rijen++;
                double teller = rij.get("teller").asDouble();
                boolean cijfer = rij.get("status").asText().equals("cijfer");
                boolean getal =
                        !rij.get("waarde").isNull() || !rij.get("teller").isNull();
                if (teller > 0 && teller < 5 || !cijfer && getal) {
                    fouten.add(rij.toString());
                }
            }
            pad = antwoord.path("_links").path("next").path("href").asText("");
        }

        assertThat(rijen).isGreaterThan(10_000);
        assertThat(fouten).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"relatief-verzuim", "absoluut-verzuim", "thuiszitters", "protocolnaleving"})
    void givenACoreFigure_whenTheCsvIsRead_thenItHasTheSameNumbersAndStatesAsTheJson(String indicator) {
        String selectie = "/api/v1/waarnemingen?indicator=" + indicator + "&reeks=eigen&schooljaar=2023-2024";
        List<String> json = new ArrayList<>();
        for (JsonNode rij : waarnemingen(selectie + "&paginagrootte=10000")) {
            json.add(rij.get("regiocode").asText() + " "
                    + rij.get("dimensies").elements().next().asText() + " "
                    + tekst(rij.get("teller")) + " " + tekst(rij.get("waarde")) + " "
                    + rij.get("status").asText());
        }
        // before the first quoted field: 8 teller, 10 waarde, 14 status
        List<String> csv = vrager.vraag(selectie + "&formaat=csv&paginagrootte=10000")
                .body()
                .lines()
                .skip(1)
                .map(regel -> regel.split(",", -1))
                .map(cel -> cel[3] + " " + cel[7] + " " + cel[8] + " " + cel[10] + " " + cel[14])
                .toList();

        assertThat(csv).hasSizeGreaterThan(30).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/gemeenten",
        "/gemeenten/GM0222",
        "/verzuim",
        "/thuiszitters",
        "/protocolnaleving",
        "/risicofactoren",
        "/definities",
        "/kwaliteit"
    })
    void givenInventedData_whenAPageIsOpened_thenItSaysSoAndShowsFigures(String pad) {
        assertThat(vrager.vraag(pad).statusCode()).isEqualTo(200);
        assertThat(vrager.tekst(pad)).contains("Fictieve gegevens").doesNotContain("NaN", "undefined", "null");
    }

    private static String tekst(JsonNode getal) {
        return getal.isNull() ? "" : getal.asText();
    }

    private static JsonNode waarnemingen(String pad) {
        return json(pad).get("waarnemingen");
    }

    private static JsonNode json(String pad) {
        try {
            return JSON.readTree(vrager.vraag(pad).body());
        } catch (IOException e) {
            throw new AssertionError("no JSON at " + pad, e);
        }
    }
}
