package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Proefportaal;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages have in common, and those about no figures. */
class PaginasTest {

    @RegisterExtension
    static final Proefportaal PORTAAL = new Proefportaal();

    private final Vrager vrager = PORTAAL.vrager();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gemeenten",
                "/?indicator=thuiszitters&schooljaar=2022-2023",
                "/gemeenten?set=rmc:RMC13&vergelijk=GM0222&vergelijk=GM0197",
                "/gemeenten/GM0222",
                "/gemeenten/GM0246",
                "/swv/VO2503",
                "/zoeken",
                "/zoeken?q=doetinchem",
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
                "/nieuws",
                "/nieuws/proef-1",
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
    void givenAnAuditedRelease_whenPrivacyIsAsked_thenItSaysWhatWasTriedAndFound() {
        assertThat(vrager.tekst("/privacy"))
                .contains("Het programma viel 1.234 verborgen cijfers aan.", "5.678 cijfers", "910 verbanden")
                .contains("Ook met de vorige uitgave erbij.", "Het programma vond geen verborgen cijfers terug.")
                .contains("Alle verbanden samen oplossen|0|", "Groepen optellen|0|");
    }

    @Test
    void givenAProxyWithTls_whenAPageIsAsked_thenBrowsersMustKeepToTlsAndOtherwiseNothingIsSaid() {
        assertThat(vrager.vraag("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(vrager.vraag("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void givenAnOrganisation_whenItHasAHouseStyle_thenItsColourAndContactAreServedAndABadOneStopsTheStart(
            @TempDir Path huis) throws IOException {
        ProefRelease.maak(huis, "proef-1");
        Path bestand = huis.resolve("huisstijl.yaml");
        Files.writeString(bestand, "kleur: '#00647f'\ncontact: mailto:meld@example.nl\n");
        Clock klok = Clock.fixed(Instant.parse("2026-11-29T01:02:03Z"), ZoneOffset.UTC);
        try (Portal eigen = Portal.start(new Home(huis), "127.0.0.1", 0, klok)) {
            Vrager hier = new Vrager(eigen.adres());
            assertThat(hier.vraag("/huisstijl.css").body()).contains("--va-diep: #00647f");
            assertThat(hier.vraag("/.well-known/security.txt").body())
                    .isEqualTo("Contact: mailto:meld@example.nl\nExpires: 2027-05-28T00:00:00Z\n"
                            + "Preferred-Languages: nl, en\n");
        }
        Files.writeString(bestand, "kleur: '#ffff00'\n");
        assertThatThrownBy(() -> Portal.start(new Home(huis), "127.0.0.1", 0, klok))
                .hasMessageContaining("te weinig contrast met witte tekst");
        assertThat(vrager.vraag("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void givenOtherWordsForIt_whenASubjectIsSought_thenItsPageIsOffered() {
        assertThat(vrager.vraag("/zoeken?q=spijbelen").body()).contains("href=\"/risicofactoren\"");
        assertThat(vrager.vraag("/zoeken?q=rmc").body()).contains("href=\"/gemeenten?set=rmc:RMC13\"");
        assertThat(vrager.vraag("/zoeken?q=samenwerkingsverband").body()).contains("href=\"/swv/VO2503\"");
        assertThat(vrager.tekst("/zoeken?q=Den+Haag"))
                .contains("'s-Gravenhage Van deze gemeente staan hier geen cijfers.");
        assertThat(vrager.tekst("/zoeken?q=xyzzy")).contains("Niets gevonden voor \u201cxyzzy\u201d");
        assertThat(vrager.vraag("/zoeken?q=%3Cb%3E").body()).doesNotContain("<b>");
    }

    @Test
    void givenAPageWithCharts_whenItIsOpened_thenTheTextDoesNotWaitForTheirLibrary() {
        assertThat(vrager.vraag("/").body())
                .containsPattern(
                        "<script src=\"/vast/[0-9a-f]{32}/app\\.js\" data-grafieken=\"/vast/[^\"]*/echarts\\.js\" defer>")
                .doesNotContainPattern("src=\"[^\"]*echarts");
    }

    @Test
    void givenAFileAtItsHash_whenItIsAsked_thenABrowserMayKeepItForAYear() {
        String pagina = vrager.vraag("/").body();
        for (String naam : List.of("stijl.css", "echarts.js", "app.js")) {
            String pad = pagina.replaceAll("(?s).*\"(/vast/[0-9a-f]{32}/" + naam + ")\".*", "$1");
            HttpResponse<String> antwoord = vrager.vraag(pad);
            assertThat(antwoord.statusCode()).isEqualTo(200);
            assertThat(antwoord.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            // after an update an old page still works, but its file is not kept
            assertThat(vrager.vraag("/vast/0000/" + naam).headers().firstValue("Cache-Control"))
                    .hasValue("no-cache");
        }
        assertThat(vrager.vraag("/vast/0000/geheim.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void givenABrowserThatReadsGzip_whenAPageIsAsked_thenItIsSentCompressedOnceWithTheSameTag() {
        HttpResponse<String> open = vrager.vraag("/verzuim");
        HttpResponse<String> gzip = vrager.vraag("/verzuim", "Accept-Encoding", "gzip, br");

        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(gzip.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(gzip.headers().firstValue("ETag")).isEqualTo(open.headers().firstValue("ETag"));
        assertThat(open.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(vrager.vraag("/verzuim", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(Long.parseLong(gzip.headers().firstValue("Content-Length").orElseThrow()))
                .isLessThan(open.body().length() / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gemeenten/GM0222",
                "/gemeenten/GM9999",
                "/privacy",
                "/nieuws.atom",
                "/gezondheid",
                "/huisstijl.css"
            })
    void givenAnAddress_whenOnlyItsHeadersAreAsked_thenTheyAreThoseOfTheAnswerWithoutItsContent(String pad) {
        HttpResponse<String> antwoord = vrager.vraag(pad);
        HttpResponse<String> kop = vrager.stuur("HEAD", pad);

        assertThat(kop.statusCode()).isEqualTo(antwoord.statusCode());
        for (String naam : List.of("Content-Type", "ETag", "Cache-Control", "Content-Security-Policy")) {
            assertThat(kop.headers().firstValue(naam))
                    .as(naam)
                    .isEqualTo(antwoord.headers().firstValue(naam));
        }
        assertThat(kop.body()).isEmpty();
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
    void givenAnAnswerOfTheApiInABrowser_whenItAsksForItsIcon_thenItIsSentToTheOneOfThePages() {
        HttpResponse<String> antwoord = vrager.vraag("/favicon.ico");

        assertThat(antwoord.statusCode()).isEqualTo(301);
        assertThat(antwoord.headers().firstValue("Location")).contains("/favicon.svg");
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
    void givenAReleaseThatIsBroken_whenAPageIsAsked_thenItHelpsAndShowsNothingOfTheInside(@TempDir Path map) {
        Home home = new Home(map);
        ProefRelease.publiceer(home, "proef-1", "drop table dekking");
        Clock klok = Clock.fixed(Instant.parse("2026-11-29T01:02:03Z"), ZoneOffset.UTC);
        String nummer = Long.toString(klok.millis(), Character.MAX_RADIX);
        try (Portal stuk = Portal.start(home, "127.0.0.1", 0, klok)) {
            Vrager hier = new Vrager(stuk.adres());

            HttpResponse<String> antwoord = hier.vraag("/gemeenten/GM0222");

            assertThat(antwoord.statusCode()).isEqualTo(500);
            assertThat(hier.tekst("/gemeenten/GM0222"))
                    .contains("Er ging iets mis", "De fout ligt bij ons, niet bij u.")
                    .contains("Geef dan dit nummer door aan de beheerder van dit portaal: " + nummer + ".")
                    .contains("Probeer deze pagina opnieuw", "Ga naar het overzicht van de regio");
            assertThat(antwoord.body())
                    .contains("action=\"/zoeken\"", "href=\"\"")
                    .doesNotContainIgnoringCase("exception", "dekking", "select ", "duckdb", "at nl.", map.toString());
            assertThat(antwoord.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(antwoord.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(antwoord.headers().firstValue("ETag")).isEmpty();
            assertThat(hier.vraag("/verzuim").statusCode()).isEqualTo(200);
        }
    }
}
