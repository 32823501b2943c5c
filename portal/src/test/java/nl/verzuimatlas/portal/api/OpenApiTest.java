package nl.verzuimatlas.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document is valid, and what it says of answers is true. */
class OpenApiTest {

    @TempDir
    private static Path map;

    private static Portal portal;
    private static Vrager vrager;
    private static String document;
    private static OpenApiInteractionValidator keurder;

    @BeforeAll
    static void start() {
        portal = Portal.start(ProefRelease.maak(map, "proef-1"), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
        document = vrager.vraag(Api.OPENAPI).body();
        keurder = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .build();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenTheDocument_whenAnIndependentParserReadsIt_thenItFindsNothingWrong() {
        ParseOptions opties = new ParseOptions();
        opties.setResolve(true);
        SwaggerParseResult gelezen = new OpenAPIV3Parser().readContents(document, List.of(), opties);

        assertThat(gelezen.getMessages()).isEmpty();
        assertThat(gelezen.getOpenAPI().getPaths()).containsKeys("/waarnemingen", "/gemeenten/{code}");
        assertThat(gelezen.getOpenAPI().getComponents().getSchemas()).containsKeys("Waarneming", "Probleem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/waarnemingen",
                "/waarnemingen?indicator=relatief-verzuim&gemeente=GM0213,GM0246&schooljaar=2022-2023&paginagrootte=20",
                "/waarnemingen?indicator=emovo-ziek&reeks=gepubliceerd",
                "/indicatoren",
                "/indicatoren/relatief-verzuim",
                "/gemeenten",
                "/gemeenten/GM1876",
                "/regios",
                "/schooljaren",
                "/releases",
                "/releases/proef-1/wijzigingen",
                "/protocollen",
                "/protocollen/landelijk",
                "/samenhang"
            })
    void givenAQuestion_whenItIsAnswered_thenTheAnswerIsAsDescribed(String vraag) {
        HttpResponse<String> antwoord = vrager.vraag(Api.BASIS + vraag);

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(keur(vraag, antwoord).getMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/waarnemingen?schooljaar=2023-2025&pagina=0", "/indicatoren/onzin", "/gemeenten/onzin"})
    void givenAWrongQuestion_whenItIsAnswered_thenTheProblemIsAsDescribed(String vraag) {
        HttpResponse<String> antwoord = vrager.vraag(Api.BASIS + vraag);

        assertThat(antwoord.statusCode()).isIn(400, 404);
        assertThat(keur(vraag, antwoord).getMessages()).isEmpty();
    }

    @Test
    void givenAnAnswerWithAFieldLeftOut_whenItIsChecked_thenThatIsSeen() {
        HttpResponse<String> antwoord = vrager.vraag(Api.BASIS + "/gemeenten");
        String zonder = antwoord.body().replaceFirst("\"naam\":\"[^\"]*\",", "");

        assertThat(keurder.validateResponse(
                                "/gemeenten",
                                Request.Method.GET,
                                SimpleResponse.Builder.ok()
                                        .withContentType("application/json")
                                        .withBody(zonder)
                                        .build())
                        .getMessages())
                .isNotEmpty();
    }

    private static ValidationReport keur(String vraag, HttpResponse<String> antwoord) {
        return keurder.validateResponse(
                vraag.replaceAll("\\?.*", ""),
                Request.Method.GET,
                SimpleResponse.Builder.status(antwoord.statusCode())
                        .withContentType(
                                antwoord.headers().firstValue("Content-Type").orElseThrow())
                        .withBody(antwoord.body())
                        .build());
    }
}
