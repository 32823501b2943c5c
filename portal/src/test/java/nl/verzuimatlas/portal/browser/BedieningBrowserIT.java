package nl.verzuimatlas.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal by keyboard, enlarged, with the colours of the device, on paper, and a chart taken along as a picture. */
class BedieningBrowserIT {

    private static final int VENSTER = 1280;
    private static final int TELEFOON = 360;
    /** Points of a picture above its chart: title, caption and two lines of legend. */
    private static final int HOOGTE_KOP = 260;

    @RegisterExtension
    static final Browserportaal PORTAAL = new Browserportaal();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/gemeenten/GM0222",
                "/thuiszitters",
                "/protocolnaleving",
                "/protocolnaleving/protocollen/achterhoek",
                "/protocolnaleving/wat-als"
            })
    void givenAPhone_whenChartsAreDrawn_thenNoWordOfThemIsCutOff(String pad) {
        try (BrowserContext venster = PORTAAL.venster(TELEFOON)) {
            Page pagina = PORTAAL.open(venster, pad);
            int hoogte = ((Number) pagina.evaluate("document.documentElement.scrollHeight")).intValue();
            pagina.setViewportSize(TELEFOON, hoogte);
            pagina.waitForSelector(
                    "[data-option]:not([data-getekend])",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(pagina.evaluate("Array.from(document.querySelectorAll('.grafiek svg')).flatMap(beeld => {"
                            + "const kader = beeld.getBoundingClientRect();"
                            + "return Array.from(beeld.querySelectorAll('text')).filter(tekst => {"
                            + "const plek = tekst.getBoundingClientRect();"
                            + "return plek.width > 0 && (plek.left < kader.left - 1 || plek.right > kader.right + 1);"
                            + "}).map(tekst => tekst.textContent)})"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        }
    }

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

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "/, kaart, verzuimatlas-kaart-kaart.png",
        "/, verloop, verzuimatlas-verloop.png",
        "/thuiszitters?gebied=GM0222, thuiszitters-duur, verzuimatlas-thuiszitters-gm0222-thuiszitters-duur.png"
    })
    void givenAChart_whenItIsTakenAsAPicture_thenThePictureIsLargeAndNotEmptyAndItsNameSaysWhatItIs(
            String pad, String id, String naam) throws IOException {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = PORTAAL.open(venster, pad);
            Browserportaal.wachtOpGrafieken(pagina.locator("#" + id));
            Download plaat = pagina.waitForDownload(
                    () -> pagina.locator("#" + id + " .bron__knop").first().click());

            assertThat(plaat.suggestedFilename()).isEqualTo(naam);
            BufferedImage beeld = ImageIO.read(plaat.path().toFile());
            assertThat(beeld.getWidth()).isEqualTo(2000);
            assertThat(beeld.getHeight()).isGreaterThan(600);
            assertThat(kleuren(beeld)).isGreaterThan(20);
            Files.copy(
                    plaat.path(), Browserportaal.scherm("plaat-" + id + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void givenAPhone_whenTheFilesOfAFigureAreTaken_thenTheyCanBeOpened() throws IOException {
        try (BrowserContext venster = PORTAAL.venster(TELEFOON)) {
            Page pagina = PORTAAL.open(venster, "/thuiszitters");
            Locator links = pagina.locator("#thuiszitters-duur .bron__links a");

            Download csv = pagina.waitForDownload(
                    () -> links.filter(metTekst("CSV")).first().click());
            Download excel = pagina.waitForDownload(
                    () -> links.filter(metTekst("Excel")).first().click());

            assertThat(csv.suggestedFilename()).endsWith(".csv");
            assertThat(Files.readAllLines(csv.path()).get(0)).startsWith("indicator,reeks,regiotype,regiocode");
            assertThat(excel.suggestedFilename()).endsWith(".xlsx");
            try (ZipFile boek = new ZipFile(excel.path().toFile())) {
                assertThat(boek.getEntry("xl/worksheets/sheet3.xml")).isNotNull();
            }
        }
    }

    private static Locator.FilterOptions metTekst(String tekst) {
        return new Locator.FilterOptions().setHasText(tekst);
    }

    @Test
    void givenBarsWithAPattern_whenTheyAreTakenAsAPicture_thenTheMarksOfItsLegendHaveTheColoursOfTheBars()
            throws IOException {
        try (BrowserContext venster = PORTAAL.venster(VENSTER)) {
            Page pagina = PORTAAL.open(venster, "/thuiszitters");
            Locator figuur = pagina.locator("#thuiszitters-duur");
            Browserportaal.wachtOpGrafieken(figuur);
            Download plaat = pagina.waitForDownload(
                    () -> figuur.locator(".bron__knop").first().click());

            BufferedImage beeld = ImageIO.read(plaat.path().toFile());
            BufferedImage kop = beeld.getSubimage(0, 0, beeld.getWidth(), HOOGTE_KOP);
            List<Integer> inKop = IntStream.range(0, kop.getHeight())
                    .flatMap(y -> IntStream.range(0, kop.getWidth()).map(x -> kop.getRGB(x, y) & 0xFFFFFF))
                    .distinct()
                    .boxed()
                    .toList();
            assertThat(inKop).contains(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x000000);
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
