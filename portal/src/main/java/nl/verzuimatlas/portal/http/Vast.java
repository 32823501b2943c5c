package nl.verzuimatlas.portal.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * Files that all pages need, at addresses that hold the hash of their content: a browser asks for each of them once and never again.
 * The style sheets are one, of which the build left out what no page uses.
 */
public final class Vast {

    /** The style sheets. */
    public static final String STIJL = "stijl.css";

    /** The chart library. */
    public static final String ECHARTS = "echarts.js";

    /** Drawing of the charts. */
    public static final String SCRIPT = "app.js";

    /** The letter, with the signs and weights that pages use. */
    public static final String LETTER = "noto-sans.woff2";

    /** The icon. */
    public static final String ICOON = "/favicon.svg";

    private static final String LETTER_PAD = "/ontwerp/noto-sans/letter.woff2";
    private static final String PAD = "/vast/";
    private static final Map<String, Inhoud> BESTANDEN = lees();

    private Vast() {}

    /** Address of one of the files. */
    public static String pad(String naam) {
        return PAD + BESTANDEN.get(naam).hash() + "/" + naam;
    }

    /** Bytes of a file as it is sent, compressed. */
    static int grootte(String naam) {
        return BESTANDEN.get(naam).gzip().length;
    }

    /** Adds the route of the files. */
    public static void voegToe(RoutesConfig routes) {
        Leesadres.voegToe(routes, PAD + "{hash}/{naam}", Vast::stuur);
        // browsers ask for it beside what is no page, such as an answer of the API
        Leesadres.voegToe(routes, "/favicon.ico", ctx -> ctx.redirect(ICOON, HttpStatus.MOVED_PERMANENTLY));
    }

    private static void stuur(Context ctx) {
        Inhoud inhoud = BESTANDEN.get(ctx.pathParam("naam"));
        if (inhoud == null) {
            throw new NotFoundResponse();
        }
        // a page that was opened before an update still gets its file, but may not keep it
        boolean juist = inhoud.hash().equals(ctx.pathParam("hash"));
        Antwoord.stuur(ctx, inhoud, juist ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static Map<String, Inhoud> lees() {
        Inhoud letter = Inhoud.vast("font/woff2", bytes("/public" + LETTER_PAD));
        String letterPad = PAD + letter.hash() + "/" + LETTER;
        String css =
                new String(bytes("/public/ontwerp/stijl.css"), StandardCharsets.UTF_8).replace(LETTER_PAD, letterPad);
        return Map.of(
                STIJL,
                Inhoud.vast("text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8)),
                LETTER,
                letter,
                ECHARTS,
                Inhoud.vast("text/javascript; charset=utf-8", bytes(echarts())),
                SCRIPT,
                Inhoud.vast("text/javascript; charset=utf-8", bytes("/public/app.js")));
    }

    /** The common build has all that is drawn here; the full one is half as large again (docs/adr/0030). */
    private static String echarts() {
        Properties over = new Properties();
        try (InputStream in = Vast.class.getResourceAsStream("/META-INF/maven/org.webjars/echarts/pom.properties")) {
            over.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/echarts/" + over.getProperty("version") + "/echarts.common.min.js";
    }

    private static byte[] bytes(String pad) {
        try (InputStream in = Vast.class.getResourceAsStream(pad)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + pad);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
