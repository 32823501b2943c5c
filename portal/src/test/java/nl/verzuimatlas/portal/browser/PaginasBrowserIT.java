package nl.verzuimatlas.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in a browser, wide and narrow, with and without JavaScript. */
class PaginasBrowserIT {

    private static final List<String> PADEN = List.of(
            "/",
            "/?indicator=thuiszitters",
            "/gemeenten",
            "/gemeenten?vergelijk=GM0222&vergelijk=GM0246&vergelijk=GM0213",
            "/swv/VO2503",
            "/zoeken?q=doorstroompunt",
            "/gemeenten/GM0222",
            "/gemeenten/GM0246",
            "/verzuim",
            "/verzuim?gebied=GM0213",
            "/thuiszitters",
            "/thuiszitters?gebied=GM0232",
            "/protocolnaleving",
            "/protocolnaleving?gebied=GM0222&protocol=landelijk",
            "/protocolnaleving/protocollen",
            "/protocolnaleving/wat-als?a=achterhoek&b=ijssel-vecht",
            "/protocolnaleving/protocollen/landelijk",
            "/protocolnaleving/protocollen/ijssel-vecht",
            "/protocolnaleving/protocollen/s-hertogenbosch-een-week",
            "/risicofactoren",
            "/risicofactoren?uitkomst=emovo-gespijbeld&gebied=GM0244",
            "/data",
            "/data/api",
            "/data/tabel",
            "/data/bronvermelding?indicator=relatief-verzuim&regiocode=GM0222",
            "/data/tabel?indicator=relatief-verzuim&gebied=gemeente%3AGM0222&schooljaar=2022-2023&dimensie=onderwijssoort",
            "/definities",
            "/definities/relatief-verzuim",
            "/kwaliteit",
            "/over",
            "/privacy",
            "/toegankelijkheid",
            "/bestaat-niet");
    private static final int BREED = 1280;
    private static final int SMAL = 360;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension
    static final Browserportaal PORTAAL = new Browserportaal();

    static Stream<Arguments> paginas() {
        return PADEN.stream().flatMap(pad -> Stream.of(Arguments.of(pad, BREED), Arguments.of(pad, SMAL)));
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @MethodSource("paginas")
    void givenAPage_whenABrowserOpensIt_thenItIsDrawnAccessibleAndSilent(String pad, int breedte) {
        List<String> meldingen = new ArrayList<>();
        List<String> buiten = new ArrayList<>();
        try (BrowserContext venster = PORTAAL.venster(breedte)) {
            venster.addInitScript(
                    "window.schendingen = [];"
                            + "document.addEventListener('securitypolicyviolation', e => window.schendingen.push(e.violatedDirective));");
            Page pagina = venster.newPage();
            boolean bestaat = !pad.equals("/bestaat-niet");
            pagina.onConsoleMessage(melding -> {
                if (bestaat) {
                    meldingen.add(melding.text());
                }
            });
            pagina.onPageError(meldingen::add);
            pagina.onRequest(verzoek -> {
                if (!verzoek.url().startsWith(PORTAAL.adres()) && !verzoek.url().startsWith("data:")) {
                    buiten.add(verzoek.url());
                }
            });
            pagina.navigate(PORTAAL.adres(pad));
            pagina.waitForSelector("html[data-ready='1']");
            raakGrafiekenAan(pagina);

            pagina.mouse().move(0, 0);
            pagina.evaluate("window.scrollTo(0, 0)");
            pagina.screenshot(new Page.ScreenshotOptions()
                    .setPath(Browserportaal.scherm(pad, breedte))
                    .setFullPage(true));
            assertThat(meldingen).as("console").isEmpty();
            assertThat(buiten).as("requests elsewhere").isEmpty();
            assertThat(pagina.evaluate("window.schendingen")).as("policy").isEqualTo(List.of());
            assertThat(getal(pagina, "document.querySelectorAll('[data-option]').length"))
                    .as("charts drawn")
                    .isEqualTo(getal(pagina, "document.querySelectorAll('[data-option] svg').length"));
            assertThat(getal(pagina, "document.documentElement.scrollWidth"))
                    .as("page width")
                    .isLessThanOrEqualTo(breedte);
            assertThat(pagina.innerText("body")).doesNotContain("NaN", "undefined", "null");
            assertThat(overtredingen(pagina)).as("axe").isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} without JavaScript")
    @MethodSource("paden")
    void givenNoJavaScript_whenAPageOpens_thenEachFigureHasItsNumbersAndEachFormItsButton(String pad) {
        try (BrowserContext venster = PORTAAL.vensterZonderScript(BREED)) {
            Page pagina = venster.newPage();
            pagina.navigate(PORTAAL.adres(pad));
            pagina.screenshot(new Page.ScreenshotOptions()
                    .setPath(Browserportaal.scherm(pad + "-zonder-script", BREED))
                    .setFullPage(true));
            assertThat(pagina.locator("h1").isVisible()).isTrue();
            assertThat(pagina.locator(".grafiek:visible").count())
                    .as("empty charts")
                    .isZero();
            for (Locator figuur : pagina.locator(".figuur").all()) {
                boolean leeg = figuur.innerText().contains("Hierover zijn geen cijfers geleverd");
                assertThat(leeg || figuur.locator("td:visible").count() > 0)
                        .as(figuur.getAttribute("id"))
                        .isTrue();
            }
            for (Locator formulier : pagina.locator("form").all()) {
                assertThat(formulier.locator("button:visible").count())
                        .as(formulier.getAttribute("action"))
                        .isPositive();
            }
        }
    }

    static Stream<String> paden() {
        return PADEN.stream();
    }

    @ParameterizedTest(name = "{0} without JavaScript")
    @ValueSource(
            strings = {"/", "/verzuim", "/thuiszitters", "/protocolnaleving", "/risicofactoren", "/gemeenten/GM0222"})
    void givenNoJavaScript_whenAChoiceIsSent_thenItStandsInTheAddress(String pad) {
        try (BrowserContext venster = PORTAAL.vensterZonderScript(BREED)) {
            Page pagina = venster.newPage();
            pagina.navigate(PORTAAL.adres(pad));
            pagina.locator("form.filters button").click();
            assertThat(pagina.url()).contains("schooljaar=");
        }
    }

    /** Goes to each chart, which is drawn then, and moves over it, so that its tooltip is drawn too. */
    private static void raakGrafiekenAan(Page pagina) {
        for (Locator grafiek : pagina.locator("[data-option]").all()) {
            Browserportaal.wachtOpGrafieken(grafiek);
            grafiek.hover();
        }
    }

    private static int getal(Page pagina, String vraag) {
        return ((Number) pagina.evaluate(vraag)).intValue();
    }

    private static List<String> overtredingen(Page pagina) {
        return new AxeBuilder(pagina)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(PaginasBrowserIT::inWoorden)
                        .toList();
    }

    private static String inWoorden(Rule regel) {
        return regel.getId() + ": " + regel.getHelp() + " "
                + regel.getNodes().stream()
                        .limit(3)
                        .map(knoop -> knoop.getHtml())
                        .toList();
    }
}
