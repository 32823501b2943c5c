package nl.verzuimatlas.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.verzuimatlas.portal.http.Vast;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style sheet has only the rules that pages use (docs/adr/0048): with all of them, no page looks different. */
class StijlBrowserIT {

    private static final int VENSTER = 1280;
    private static final String LETTER = "/ontwerp/noto-sans/letter.woff2";
    private static final String STIJLEN = "Array.from(document.querySelectorAll('body *:not(svg *)')).map(deel => {"
            + "const stijl = getComputedStyle(deel);"
            + "return deel.tagName + '.' + deel.className + ' ' + ['color', 'background-color', 'font-size', 'font-weight',"
            + "'font-family', 'line-height', 'margin-top', 'margin-left', 'padding-top', 'padding-left', 'border-top-width',"
            + "'border-top-color', 'border-left-width', 'border-radius', 'display', 'text-align', 'text-decoration-line',"
            + "'width', 'height', 'list-style-type', 'cursor', 'gap'].map(naam => stijl.getPropertyValue(naam)).join(';')})";

    @RegisterExtension
    static final Browserportaal PORTAAL = new Browserportaal();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/gemeenten",
                "/gemeenten/GM0222",
                "/thuiszitters",
                "/protocolnaleving/protocollen/landelijk",
                "/risicofactoren",
                "/data",
                "/data/tabel?indicator=relatief-verzuim",
                "/data/api",
                "/definities/relatief-verzuim",
                "/kwaliteit",
                "/zoeken?q=doetinchem",
                "/verzuim?gebied=GM9999",
                "/bestaat-niet"
            })
    void givenAllStyleSheets_whenAPageIsReadWithThem_thenItLooksAsItDidWithTheOneItGets(String pad) throws IOException {
        List<?> nu = stijlen(pad, "");
        assertThat(nu.size()).isGreaterThan(20);
        assertThat(nu.equals(stijlen(pad, alleStijlen()))).as(pad).isTrue();
    }

    /** What each element of the page looks like, in the place of the style sheet of the portal {@code anders} when that is not empty. */
    private static List<?> stijlen(String pad, String anders) {
        // without scripts: where a chart is, does not depend on how soon it was drawn
        try (BrowserContext venster = PORTAAL.vensterZonderScript(VENSTER)) {
            if (!anders.isEmpty()) {
                venster.route(
                        "**/" + Vast.STIJL,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/css; charset=utf-8")
                                .setBody(anders)));
            }
            Page pagina = venster.newPage();
            pagina.navigate(PORTAAL.adres(pad));
            pagina.evaluate("document.fonts.ready");
            return (List<?>) pagina.evaluate(STIJLEN);
        }
    }

    private static String alleStijlen() throws IOException {
        StringBuilder alles = new StringBuilder();
        for (String bestand : List.of(
                "ontwerp/voorbeeld/theme.css",
                "ontwerp/utrecht/index.css",
                "ontwerp/skip-link/skip-link.css",
                "ontwerp/data-badge/data-badge.css",
                "portal.css")) {
            try (InputStream in = Vast.class.getResourceAsStream("/public/" + bestand)) {
                alles.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return alles.toString().replace(LETTER, Vast.pad(Vast.LETTER));
    }
}
