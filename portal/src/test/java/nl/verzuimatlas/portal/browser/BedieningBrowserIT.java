package nl.verzuimatlas.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal by keyboard, enlarged, with the colours of the device, on paper, and a chart taken along as a picture. */
class BedieningBrowserIT {

    private static final int VENSTER = 1280;

    @RegisterExtension
    static final Browserportaal PORTAAL = new Browserportaal();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/gemeenten",
                "/gemeenten/GM0222",
                "/swv/VO2503",
                "/verzuim",
                "/thuiszitters",
                "/protocolnaleving",
                "/risicofactoren",
                "/definities/relatief-verzuim",
                "/kwaliteit",
                "/zoeken?q=doetinchem",
                "/bestaat-niet"
            })
    void givenAnEnlargedPage_whenItIsRead_thenNothingScrollsSideways(String pad) {
        // 1280 pixels at 200% and at 400%
        for (int breedte : List.of(VENSTER / 2, VENSTER / 4)) {
            try (BrowserContext venster = PORTAAL.venster(breedte)) {
                Page pagina = PORTAAL.open(venster, pad);
                assertThat(((Number) pagina.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(pad + " at " + breedte)
                        .isLessThanOrEqualTo(breedte);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/gemeenten", "/gemeenten/GM0222", "/thuiszitters"})
    void givenOnlyAKeyboard_whenAPageIsWalked_thenFocusIsSeenAndNeverTrapped(String pad) {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = PORTAAL.open(venster, pad);
            pagina.keyboard().press("Tab");
            assertThat(pagina.evaluate("document.activeElement.textContent")).isEqualTo("Ga naar de inhoud");
            pagina.keyboard().press("Enter");
            assertThat(pagina.evaluate("location.hash")).isEqualTo("#inhoud");

            int aantal = ((Number)
                            pagina.evaluate(
                                    "document.querySelectorAll('main a[href], main button, main input, main select, main summary, main [tabindex=\"0\"]').length"))
                    .intValue();
            List<String> bezocht = new ArrayList<>();
            for (int i = 0; i < aantal; i++) {
                pagina.keyboard().press("Tab");
                String plek = (String) pagina.evaluate("""
                        () => {
                            const e = document.activeElement;
                            if (!e || !e.closest('main')) { return 'buiten'; }
                            const r = e.getBoundingClientRect();
                            const s = getComputedStyle(e);
                            const gezien = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight;
                            if (!gezien || s.outlineStyle === 'none') { return 'onzichtbaar: ' + e.outerHTML.slice(0, 120); }
                            return Array.from(document.querySelectorAll('main *')).indexOf(e) + '';
                        }
                        """);
                if (plek.equals("buiten")) {
                    break;
                }
                assertThat(plek).doesNotStartWith("onzichtbaar");
                bezocht.add(plek);
            }
            assertThat(bezocht).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void givenALegend_whenALineIsSwitchedOffByKeyboard_thenItIsNotDrawnUntilItIsSwitchedOn() {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = PORTAAL.open(venster, "/gemeenten/GM0222");
            Locator figuur = pagina.locator("#relatief-verzuim");
            Browserportaal.wachtOpGrafieken(figuur);
            Locator knop = figuur.locator(".legenda button").first();
            int heel = lijnen(figuur);

            knop.focus();
            pagina.keyboard().press("Space");
            assertThat(knop.getAttribute("aria-pressed")).isEqualTo("false");
            assertThat(lijnen(figuur)).isLessThan(heel);

            pagina.keyboard().press("Space");
            assertThat(knop.getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(lijnen(figuur)).isEqualTo(heel);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kaart", "verloop"})
    void givenAChart_whenItIsTakenAsAPicture_thenThePictureIsLargeAndNotEmpty(String id) throws IOException {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = PORTAAL.open(venster, "/");
            Browserportaal.wachtOpGrafieken(pagina.locator("#" + id));
            Download plaat = pagina.waitForDownload(
                    () -> pagina.locator("#" + id + " .bron__knop").first().click());

            assertThat(plaat.suggestedFilename()).isEqualTo("verzuimatlas-" + id + ".png");
            BufferedImage beeld = ImageIO.read(plaat.path().toFile());
            assertThat(beeld.getWidth()).isEqualTo(2000);
            assertThat(beeld.getHeight()).isGreaterThan(600);
            assertThat(kleuren(beeld)).isGreaterThan(20);
            Files.copy(
                    plaat.path(), Browserportaal.scherm("plaat-" + id + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/gemeenten/GM0222"})
    void givenTheColoursOfTheDevice_whenAPageOpens_thenTextAndLegendAreStillThere(String pad) {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = venster.newPage();
            pagina.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            pagina.navigate(PORTAAL.adres(pad));
            pagina.waitForSelector("html[data-ready='1']");
            pagina.screenshot(new Page.ScreenshotOptions()
                    .setPath(Browserportaal.scherm("hoog-contrast" + pad.replace('/', '-') + ".png"))
                    .setFullPage(true));
            assertThat(pagina.evaluate("matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);
            assertThat(pagina.locator(".legenda__merk").first().isVisible()).isTrue();
            assertThat(pagina.locator("h1").isVisible()).isTrue();
        }
    }

    // GM0246 is small, and did not deliver in each year
    @ParameterizedTest
    @ValueSource(strings = {"GM0222", "GM0246"})
    void givenAFactsheet_whenItIsPrinted_thenItFitsOnTwoSheetsOfA4(String gemeente) throws IOException {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = PORTAAL.open(venster, "/gemeenten/" + gemeente);
            pagina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            byte[] pdf = pagina.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            Files.write(Browserportaal.scherm("factsheet-" + gemeente + ".pdf"), pdf);
            // each page of a PDF is an object of type Page; /Pages is the list of them
            String tekst = new String(pdf, StandardCharsets.ISO_8859_1);
            long paginas = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                    .matcher(tekst)
                    .results()
                    .count();
            assertThat(paginas).isEqualTo(2);
        }
    }

    private static int lijnen(Locator figuur) {
        return figuur.locator(".grafiek svg path").count();
    }

    private static long kleuren(BufferedImage beeld) {
        return IntStream.range(0, beeld.getWidth() * beeld.getHeight() / 7)
                .map(i -> i * 7)
                .map(i -> beeld.getRGB(i % beeld.getWidth(), i / beeld.getWidth()))
                .distinct()
                .count();
    }
}
