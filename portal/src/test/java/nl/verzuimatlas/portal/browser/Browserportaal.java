package nl.verzuimatlas.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A portal and a browser for all tests of a class. The home directory is the one that the property {@code verzuimatlas.home} names, or
 * the small fictional release. Without that property and without a browser the tests are skipped.
 */
final class Browserportaal implements BeforeAllCallback, AfterAllCallback {

    private static final Path SCHERMEN = Path.of(System.getProperty("schermen", "target/schermen"));

    private Portal portal;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext proef) throws IOException {
        String gegeven = System.getProperty("verzuimatlas.home", "");
        if (gegeven.isBlank()) {
            assumeTrue(Browser.isAanwezig(), () -> "no Chromium at " + Browser.programma());
        } else {
            // The whole verification: without a browser it has not been done.
            assertThat(Browser.programma()).isExecutable();
        }
        Home home = gegeven.isBlank()
                ? ProefRelease.maak(Files.createTempDirectory("verzuimatlas-browser"), "proef-1")
                : new Home(Path.of(gegeven));
        Files.createDirectories(SCHERMEN);
        portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
        browser = Browser.start();
    }

    @Override
    public void afterAll(ExtensionContext proef) {
        if (browser != null) {
            browser.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    /** Address of the home page; ends in a slash. */
    String adres() {
        return portal.adres();
    }

    /** Address of the page at {@code pad}. */
    String adres(String pad) {
        return portal.adres() + pad.substring(1);
    }

    /** A fresh window of {@code breedte} pixels wide. */
    BrowserContext venster(int breedte) {
        return browser.venster(breedte, true);
    }

    /** A fresh window that does not run scripts. */
    BrowserContext vensterZonderScript(int breedte) {
        return browser.venster(breedte, false);
    }

    /** The page at {@code pad}, the charts in the window drawn. */
    Page open(BrowserContext venster, String pad) {
        Page pagina = venster.newPage();
        pagina.navigate(adres(pad));
        pagina.waitForSelector("html[data-ready='1']");
        return pagina;
    }

    /** Goes to {@code plek} and waits until the charts there are drawn. */
    static void wachtOpGrafieken(Locator plek) {
        plek.scrollIntoViewIfNeeded();
        plek.locator("svg").first().waitFor();
    }

    /** Where the picture {@code naam} of what a test saw is kept. */
    static Path scherm(String naam) {
        return SCHERMEN.resolve(naam);
    }

    /** Where the picture of the page at {@code pad} in a window of {@code breedte} pixels is kept. */
    static Path scherm(String pad, int breedte) {
        String naam = pad.equals("/") ? "overzicht" : pad.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
        return scherm(naam + "-" + breedte + ".png");
    }
}
