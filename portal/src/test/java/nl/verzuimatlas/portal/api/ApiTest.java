package nl.verzuimatlas.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GEPUBLICEERD =
            "/api/v1/waarnemingen?indicator=absoluut-verzuim&reeks=gepubliceerd&schooljaar=2014-2015";

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
    void givenAPublishedFigure_whenItIsAsked_thenTheRowIsExactlyTheContract() {
        assertThat(vrager.vraag(GEPUBLICEERD + "&regiocode=GM0222").body())
                .startsWith("{\"release\":\"proef-1\",\"waarnemingen\":[{\"indicator\":\"absoluut-verzuim\","
                        + "\"reeks\":\"gepubliceerd\",\"regiotype\":\"gemeente\",\"regiocode\":\"GM0222\","
                        + "\"regionaam\":\"Doetinchem\",\"schooljaar\":\"2014-2015\",\"dimensies\":{\"duur\":\"totaal\"},"
                        + "\"teller\":17,\"noemer\":null,\"waarde\":17,\"eenheid\":\"leerlingen\",\"ondergrens\":null,"
                        + "\"bovengrens\":null,\"status\":\"cijfer\",\"kenmerken\":[],\"bron\":\"")
                .contains("\"definitieversie\":\"1.0\",\"release\":\"proef-1\",\"toelichting\":\"\","
                        + "\"peildatum\":null}],\"_links\":{\"self\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator=relatief-verzuim&regiocode=GM0246&schooljaar=2023-2024#ontbreekt",
                "indicator=relatief-verzuim&regiocode=GM0213&schooljaar=2022-2023#afgeschermd",
                "indicator=relatief-verzuim&regiocode=GM0244&categorie=mbo&schooljaar=2019-2020#niet-van-toepassing",
                "indicator=emovo-ziek&regiocode=GM0244#te-weinig-respons"
            })
    void givenAFigureWithoutNumber_whenItIsAsked_thenItKeepsItsPlaceWithNulls(String geval) throws IOException {
        String[] delen = geval.split("#");
        JsonNode rijen = JSON.readTree(
                        vrager.vraag("/api/v1/waarnemingen?" + delen[0]).body())
                .get("waarnemingen");

        assertThat(rijen).isNotEmpty();
        for (JsonNode rij : rijen) {
            assertThat(rij.get("status").asText()).isEqualTo(delen[1]);
            for (String veld : List.of("teller", "waarde", "ondergrens", "bovengrens")) {
                assertThat(rij.get(veld).isNull()).as(veld).isTrue();
            }
        }
    }

    @Test
    void givenTrueZeroes_whenTheyAreAsked_thenTheyAreNumbers() throws IOException {
        JsonNode rijen = JSON.readTree(vrager.vraag("/api/v1/waarnemingen?indicator=luxeverzuim&regiocode=GM0232")
                        .body())
                .get("waarnemingen");

        assertThat(rijen).hasSize(5).allSatisfy(rij -> {
            assertThat(rij.get("waarde").toString()).isEqualTo("0");
            assertThat(rij.get("status").asText()).isEqualTo("cijfer");
        });
    }

    @Test
    void givenThePublishedTable_whenCsvIsAsked_thenColumnsAndStatesAreKept() {
        HttpResponse<String> antwoord = vrager.vraag(GEPUBLICEERD + "&formaat=csv");
        List<String> regels = antwoord.body().lines().toList();

        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(regels.get(0))
                .isEqualTo("indicator,reeks,regiotype,regiocode,regionaam,schooljaar,dimensie,categorie,teller,noemer,"
                        + "waarde,eenheid,ondergrens,bovengrens,status,kenmerken,bron,definitieversie,release,toelichting,"
                        + "peildatum");
        assertThat(regels)
                .hasSize(17)
                .contains("absoluut-verzuim,gepubliceerd,gemeente,GM0246,Heerde,2014-2015,duur,totaal,,,,leerlingen,,,"
                        + "ontbreekt,,\"GGD Noord- en Oost-Gelderland, De aanpak van schoolverzuim doen we samen!, tabel 3\","
                        + "1.0,proef-1,,")
                .anyMatch(regel ->
                        regel.startsWith("absoluut-verzuim,gepubliceerd,gemeente,GM0213,Brummen,2014-2015,duur,"
                                + "totaal,0,,0,leerlingen,,,cijfer,,"))
                .anyMatch(regel ->
                        regel.contains(",30,,30,leerlingen,,,cijfer,onvolledig,") && regel.endsWith(",zonder Heerde,"));
        assertThat(antwoord.body()).endsWith("\r\n");
    }

    @Test
    void givenTheAcceptHeader_whenItNamesCsv_thenCsvIsSent() {
        assertThat(vrager.vraag(GEPUBLICEERD, "Accept", "text/csv").body()).startsWith("indicator,reeks,");
        assertThat(vrager.vraag(GEPUBLICEERD, "Accept", "text/html,*/*;q=0.8").body())
                .startsWith("{");
        assertThat(vrager.vraag(GEPUBLICEERD + "&formaat=json", "Accept", "text/csv")
                        .body())
                .startsWith("{");
    }

    @Test
    void givenMoreRowsThanAPage_whenTheLinksAreFollowed_thenEachRowComesOnce() throws IOException {
        List<String> gezien = new ArrayList<>();
        String pad = "/api/v1/waarnemingen?indicator=thuiszitters&regiotype=gemeente&paginagrootte=200";
        while (pad != null) {
            JsonNode document = JSON.readTree(vrager.vraag(pad).body());
            document.get("waarnemingen")
                    .forEach(rij ->
                            gezien.add(rij.get("regiocode") + "" + rij.get("schooljaar") + rij.get("dimensies")));
            assertThat(document.get("waarnemingen").size()).isLessThanOrEqualTo(200);
            JsonNode volgende = document.get("_links").get("next");
            pad = volgende == null ? null : volgende.get("href").asText();
        }
        assertThat(gezien).hasSize(22 * 5 * 6).doesNotHaveDuplicates();
    }

    @Test
    void givenTheWholeCube_whenNoPageSizeIsAsked_thenAThousandRowsCome() throws IOException {
        assertThat(JSON.readTree(vrager.vraag("/api/v1/waarnemingen").body()).get("waarnemingen"))
                .hasSize(1000);
    }

    @Test
    void givenSeveralMistakes_whenAQuestionIsAsked_thenAllAreToldAtOnceInDutch() throws IOException {
        HttpResponse<String> antwoord = vrager.vraag("/api/v1/waarnemingen?indicator=onzin&schooljaar=2023-2025"
                + "&reeks=mijn&paginagrootte=10001&kleur=rood&formaat=pdf");
        JsonNode probleem = JSON.readTree(antwoord.body());

        assertThat(antwoord.statusCode()).isEqualTo(400);
        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(antwoord.headers().firstValue("API-Version")).hasValue("1.0.0");
        assertThat(probleem.get("status").asInt()).isEqualTo(400);
        assertThat(probleem.get("title").asText()).isEqualTo("De vraag klopt niet");
        assertThat(probleem.get("detail").asText())
                .contains("\"2023-2025\" is geen schooljaar. Schrijf het als 2023-2024.")
                .contains("\"onzin\" is geen indicator.");
        assertThat(probleem.get("errors")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023%2F2024", "2023-24", "2023SJ00", "2023/'24"})
    void givenAnotherSpellingOfASchoolYear_whenItIsAsked_thenItIsUnderstood(String spelling) throws IOException {
        String pad = "/api/v1/waarnemingen?indicator=luxeverzuim&regiocode=GM0222&schooljaar="
                + spelling.replace("'", "%27");

        assertThat(JSON.readTree(vrager.vraag(pad).body()).get("waarnemingen")).hasSize(1);
    }

    @Test
    void givenAValidQuestionWithoutRows_whenItIsAsked_thenTheListIsEmpty() {
        HttpResponse<String> antwoord =
                vrager.vraag("/api/v1/waarnemingen?indicator=luxeverzuim&schooljaar=1999-2000&reeks=");

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.body()).contains("\"waarnemingen\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicatoren",
                "/indicatoren/relatief-verzuim",
                "/protocollen",
                "/protocollen/landelijk",
                "/gemeenten",
                "/regios",
                "/schooljaren",
                "/releases"
            })
    void givenAList_whenItIsAsked_thenItIsVersionedOpenAndStrictAboutItsAddress(String pad) {
        HttpResponse<String> antwoord = vrager.vraag("/api/v1" + pad);

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.headers().firstValue("API-Version")).hasValue("1.0.0");
        assertThat(antwoord.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(antwoord.headers().firstValue("ETag")).isPresent();
        assertThat(vrager.vraag("/api/v1" + pad + "/").statusCode()).isEqualTo(404);
    }

    @Test
    void givenAnIndicator_whenItIsAsked_thenTheWholeEntryOfTheRegistryIsThere() throws IOException {
        JsonNode indicator = JSON.readTree(
                vrager.vraag("/api/v1/indicatoren/relatief-verzuim").body());

        assertThat(indicator.get("wijktAf").get("DUO").asText()).startsWith("Andere publicaties");
        assertThat(indicator.get("betekenis").get("samenhang").fieldNames().next())
                .isEqualTo("thuiszitters");
        assertThat(indicator.get("meetwijze").get("decimalen").asInt()).isEqualTo(1);
        assertThat(indicator.get("herkomst").get("licentie").asText()).isEqualTo("Vrij te gebruiken.");
        assertThat(indicator.get("versies").get(0).get("versie").asText()).isEqualTo("1.0");
    }

    @Test
    void givenAnOwnAndAPublishedFigure_whenTheyAreAsked_thenTheOwnOneHasItsLastDay() throws IOException {
        String eigen = "/api/v1/waarnemingen?indicator=relatief-verzuim&schooljaar=2022-2023&regiotype=gemeente";

        assertThat(peildatums(eigen)).containsOnly("2023-07-31");
        assertThat(peildatums(GEPUBLICEERD)).containsOnly("null");
    }

    private static Set<String> peildatums(String pad) throws IOException {
        Set<String> gevonden = new TreeSet<>();
        for (JsonNode rij : JSON.readTree(vrager.vraag(pad).body()).get("waarnemingen")) {
            gevonden.add(rij.get("peildatum").asText());
        }
        return gevonden;
    }

    @Test
    void givenAListOfRegions_whenItIsAsked_thenAGemeenteMayLieInTwo() throws IOException {
        JsonNode regios = JSON.readTree(vrager.vraag("/api/v1/regios").body()).get("regios");
        long metBronckhorst = 0;
        for (JsonNode regio : regios) {
            if (regio.get("type").asText().equals("swv-vo")
                    && regio.get("gemeenten").toString().contains("GM1876")) {
                metBronckhorst++;
                assertThat(regio.get("gedeeltelijk").toString()).contains("GM1876");
            }
        }
        assertThat(metBronckhorst).isEqualTo(2);
    }

    @Test
    void givenAProtocol_whenItIsAsked_thenAllItsVersionsAreGivenWithTheirRules() throws IOException {
        JsonNode antwoord =
                JSON.readTree(vrager.vraag("/api/v1/protocollen/landelijk").body());
        JsonNode regel = antwoord.get("versies").get(0).get("regels").get(0);

        assertThat(antwoord.get("id").asText()).isEqualTo("landelijk");
        assertThat(regel.get("id").asText()).isEqualTo("LPW-16U");
        assertThat(regel.at("/signaal/drempel/vanaf").asInt()).isEqualTo(16);
        assertThat(regel.at("/acties/0/termijn/eenheid").asText()).isEqualTo("schoolwerkdagen");
        HttpResponse<String> onbekend = vrager.vraag("/api/v1/protocollen/atlantis");
        assertThat(onbekend.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(onbekend.body()).get("detail").asText()).contains("atlantis");
    }

    @Test
    void givenAnUnknownIndicatorOrAddress_whenItIsAsked_thenAProblemNamesIt() throws IOException {
        HttpResponse<String> indicator = vrager.vraag("/api/v1/indicatoren/onzin");
        HttpResponse<String> adres = vrager.vraag("/api/v2/onzin");

        assertThat(indicator.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(indicator.body()).get("detail").asText()).contains("onzin");
        assertThat(adres.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(adres.body()).get("instance").asText()).isEqualTo("/api/v2/onzin");
        assertThat(adres.headers().firstValue("API-Version")).hasValue("1.0.0");
    }

    @Test
    void givenAnAnswer_whenItIsAskedAgainWithItsTag_thenNothingIsSent() {
        String tag = vrager.vraag(GEPUBLICEERD).headers().firstValue("ETag").orElseThrow();

        assertThat(vrager.vraag(GEPUBLICEERD, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(vrager.vraag(GEPUBLICEERD, "If-None-Match", "\"anders\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void givenAnotherSite_whenItsBrowserAsksFirst_thenReadingIsAllowed() {
        HttpResponse<String> antwoord = vrager.stuur("OPTIONS", "/api/v1/waarnemingen");

        assertThat(antwoord.statusCode()).isEqualTo(204);
        assertThat(antwoord.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void givenAWriter_whenItPosts_thenItIsRefused() {
        assertThat(vrager.stuur("POST", "/api/v1/waarnemingen").statusCode()).isBetween(400, 405);
    }
}
