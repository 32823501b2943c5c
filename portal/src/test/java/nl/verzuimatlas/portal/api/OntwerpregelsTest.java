package nl.verzuimatlas.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.organisatie.Organisatie;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The NL API Design Rules that apply to an open API that only reads, on every operation there is. Each test names its
 * rules by the ids of the standard.
 */
class OntwerpregelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String CAMEL = "[a-z][a-zA-Z0-9]*";

    @TempDir
    private static Path map;

    private static Portal portal;
    private static Vrager vrager;
    private static JsonNode openapi;

    @BeforeAll
    static void start() throws IOException {
        portal = Portal.start(ProefRelease.maak(map, "20261129-2fb5f4dd"), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
        openapi = JSON.readTree(vrager.vraag(Api.OPENAPI).body());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    static Stream<Bewerking> bewerkingen() {
        Omgeving omgeving = new Omgeving(Organisatie.onbekend(), () -> "http://localhost");
        return Hulpbronnen.van(omgeving).stream().flatMap(hulpbron -> hulpbron.bewerkingen().stream());
    }

    static Stream<String> adressen() {
        return Stream.concat(bewerkingen().map(OntwerpregelsTest::adres), Stream.of(Api.OPENAPI));
    }

    @ParameterizedTest
    @MethodSource("bewerkingen") // /core/path-segments-kebab-case, /core/naming-resources, /core/naming-collections
    void givenAPath_whenItIsRead_thenItsWordsAreKebabCaseAndItStartsWithAPlural(Bewerking bewerking) {
        List<String> delen =
                Arrays.stream(bewerking.pad().substring(1).split("/")).toList();

        assertThat(delen).allMatch(deel -> deel.matches(KEBAB) || deel.matches("\\{" + CAMEL + "}"));
        // a plural of Dutch or, of a word without one, that word
        assertThat(delen.get(0)).matches(".*(en|s)$|samenhang");
    }

    @ParameterizedTest
    @MethodSource("bewerkingen") // /core/query-keys-camel-case
    void givenAParameter_whenItsNameIsRead_thenItIsCamelCase(Bewerking bewerking) {
        assertThat(bewerking.parameters())
                .allMatch(parameter -> parameter.naam().matches(CAMEL));
    }

    @ParameterizedTest
    @MethodSource("adressen") // /core/no-trailing-slash
    void givenASlashAtTheEnd_whenItIsAsked_thenThereIsNothing(String adres) {
        assertThat(vrager.vraag(adres + "/").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("adressen") // /core/http-methods, /core/http-safety, /core/stateless
    void givenAnAddress_whenItIsRead_thenGetAndHeadAgreeAndNothingIsRemembered(String adres) {
        HttpResponse<String> get = vrager.vraag(adres);
        HttpResponse<String> head = vrager.stuur("HEAD", adres);

        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
        assertThat(get.headers().map()).doesNotContainKey("set-cookie");
        assertThat(vrager.vraag(adres).body()).isEqualTo(get.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"}) // /core/http-methods, /core/http-response-code
    void givenAMethodThatWrites_whenItIsUsed_thenTheAnswerNamesTheMethodsThatAreAllowed(String methode)
            throws IOException {
        for (String adres : adressen().toList()) {
            HttpResponse<String> antwoord = vrager.stuur(methode, adres);

            assertThat(antwoord.statusCode()).as(adres).isEqualTo(405);
            assertThat(antwoord.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
            isProbleem(antwoord, 405);
        }
    }

    @ParameterizedTest
    @MethodSource(
            "adressen") // /core/version-header, /core/semver, /core/transport/cors, /core/transport/security-headers
    void givenAnAnswer_whenItsHeadersAreRead_thenItIsVersionedOpenAndSafe(String adres) {
        heeftVasteKoppen(vrager.vraag(adres));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/bestaat-niet",
                "/api/v1/waarnemingen?schooljaar=x",
                "/api/v1/indicatoren/onzin",
                "/api/v1/gemeenten/GM9999",
                "/api/v1/gemeenten/onzin",
                "/api/v1/gemeenten?kleur=rood"
            }) // /core/version-header on errors, /core/error-handling/problem-details,
    // /core/error-handling/invalid-input
    void givenAnError_whenItIsSent_thenItIsAProblemDocumentWithTheSameHeaders(String adres) throws IOException {
        HttpResponse<String> antwoord = vrager.vraag(adres);

        assertThat(antwoord.statusCode()).isIn(400, 404).isNotEqualTo(422);
        heeftVasteKoppen(antwoord);
        isProbleem(antwoord, antwoord.statusCode());
    }

    @ParameterizedTest
    @MethodSource("bewerkingen") // /core/error-handling/invalid-input, /core/error-handling/all-errors
    void givenTwoParametersThatDoNotExist_whenItIsAsked_thenBothAreToldAtOnce(Bewerking bewerking) throws IOException {
        JsonNode probleem = isProbleem(vrager.vraag(adres(bewerking) + "?bestaatNiet=1&ookNiet=2"), 400);

        assertThat(probleem.get("errors")).hasSize(2);
        assertThat(probleem.get("detail").asText()).contains("bestaatNiet", "ookNiet");
    }

    @ParameterizedTest
    @MethodSource("adressen") // /core/transport/cors
    void givenAnotherSite_whenItsBrowserAsksFirst_thenReadingIsAllowed(String adres) {
        HttpResponse<String> antwoord = vrager.stuur("OPTIONS", adres, "Origin", "https://voorbeeld.nl");

        assertThat(antwoord.statusCode()).isEqualTo(204);
        assertThat(antwoord.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(antwoord.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, OPTIONS");
        assertThat(antwoord.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @MethodSource("adressen") // conditional requests, RFC 9110
    void givenATag_whenItIsSentBack_thenNothingIsSentAgain(String adres) {
        String tag = vrager.vraag(adres).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> antwoord = vrager.vraag(adres, "If-None-Match", tag);

        assertThat(antwoord.statusCode()).isEqualTo(304);
        assertThat(antwoord.body()).isEmpty();
        assertThat(vrager.vraag(adres, "If-None-Match", "\"anders\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("bewerkingen") // links to itself
    void givenAnAnswerInJson_whenItIsRead_thenItLinksToItself(Bewerking bewerking) throws IOException {
        String adres = adres(bewerking);

        assertThat(JSON.readTree(vrager.vraag(adres).body())
                        .at("/_links/self/href")
                        .asText())
                .isEqualTo(adres);
    }

    @Test // /core/doc-openapi, /core/doc-openapi-contact, /core/publish-openapi, /core/semver, /core/uri-version
    void givenTheOpenApiDocument_whenItIsRead_thenItSaysWhoAndWhichVersion() {
        assertThat(openapi.get("openapi").asText()).startsWith("3.");
        assertThat(openapi.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(openapi.at("/info/contact/name").asText()).isNotBlank();
        assertThat(openapi.at("/info/contact/url").asText()).startsWith("http");
        assertThat(openapi.at("/info/license/url").asText()).startsWith("https://creativecommons.org/");
        assertThat(openapi.at("/servers/0/url").asText()).endsWith("/v1");
        assertThat(openapi.at("/info/version").asText()).startsWith("1.");
    }

    @Test // /core/resource-operations, /core/nested-child: what is described is what there is
    void givenTheOpenApiDocument_whenItsPathsAreCounted_thenTheyAreTheOperationsThatThereAre() {
        assertThat(openapi.get("paths").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(bewerkingen().map(Bewerking::pad).toList());
        assertThat(bewerkingen().map(Bewerking::id)).doesNotHaveDuplicates().allMatch(id -> id.matches(CAMEL));
    }

    @Test // /core/doc-language, /core/interface-language: no text without content, all in Dutch
    void givenTheOpenApiDocument_whenItsTextsAreRead_thenTheyAreDutch() {
        Set<String> engels = Set.of("the", "with", "returns", "of a", "and");
        List<JsonNode> teksten = openapi.findValues("description");

        assertThat(teksten).hasSizeGreaterThan(60).allSatisfy(tekst -> {
            assertThat(tekst.asText()).isNotBlank();
            assertThat(Arrays.asList(tekst.asText().split("\\W+"))).doesNotContainAnyElementsOf(engels);
        });
    }

    @Test // /core/date-time/format, /core/date-time/timezone, /core/date-time/date-omit-time-portion
    void givenMomentsAndDays_whenTheyAreSent_thenTheyAreUtcAndWithoutTime() throws IOException {
        JsonNode release =
                JSON.readTree(vrager.vraag("/api/v1/releases").body()).at("/releases/0");
        JsonNode protocol =
                JSON.readTree(vrager.vraag("/api/v1/protocollen").body()).at("/protocollen/0");

        assertThat(release.get("gemaaktOp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(protocol.get("geldigVan").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(openapi.at("/components/schemas/Release/properties/gemaaktOp/format")
                        .asText())
                .isEqualTo("date-time");
        assertThat(openapi.at("/components/schemas/Protocol/properties/geldigVan/format")
                        .asText())
                .isEqualTo("date");
    }

    @Test // /core/changelog
    void givenTheVersions_whenTheyAreRead_thenTheLatestIsFirstAndEachSaysWhatChanged() {
        Iterator<Versie> versies = Versie.alle().iterator();
        Versie vorige = versies.next();
        while (versies.hasNext()) {
            Versie deze = versies.next();
            assertThat(deze.datum()).isBefore(vorige.datum());
            vorige = deze;
        }
        assertThat(Versie.alle())
                .allSatisfy(versie -> assertThat(versie.wijzigingen()).isNotEmpty());
    }

    @Test // /core/hide-implementation: nothing of the inside in addresses, fields or headers
    void givenAnyAnswer_whenItIsRead_thenNothingTellsHowItWasMade() {
        HttpResponse<String> antwoord = vrager.vraag("/api/v1/waarnemingen?schooljaar=x");

        assertThat(antwoord.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(antwoord.body()).doesNotContain("Exception", "nl.verzuimatlas", "duckdb", "SQL");
    }

    private static String adres(Bewerking bewerking) {
        String pad = bewerking.pad();
        for (Parameter<?> parameter : bewerking.parameters()) {
            if (parameter.plaats() == Parameter.Plaats.PAD) {
                pad = pad.replace(
                        "{" + parameter.naam() + "}",
                        parameter.schema().get("example").toString());
            }
        }
        return Api.BASIS + pad;
    }

    private static void heeftVasteKoppen(HttpResponse<String> antwoord) {
        Map.of(
                        "API-Version", Versie.huidig().nummer(),
                        "Access-Control-Allow-Origin", "*",
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY")
                .forEach((naam, waarde) ->
                        assertThat(antwoord.headers().firstValue(naam)).as(naam).hasValue(waarde));
        assertThat(antwoord.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(csp -> assertThat(csp).contains("frame-ancestors 'none'"));
        // no-cache, and not no-store: open data may be kept, as long as the reader asks whether it still holds
        assertThat(antwoord.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).isIn("no-cache", "no-store"));
        assertThat(antwoord.headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(koppen -> assertThat(koppen).contains("API-Version", "ETag", "Link"));
    }

    private static JsonNode isProbleem(HttpResponse<String> antwoord, int status) throws IOException {
        assertThat(antwoord.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode probleem = JSON.readTree(antwoord.body());
        assertThat(probleem.get("status").asInt()).isEqualTo(status);
        assertThat(probleem.get("title").asText()).isNotBlank();
        assertThat(probleem.get("detail").asText()).isNotBlank();
        assertThat(probleem.get("instance").asText()).startsWith("/api");
        return probleem;
    }
}
