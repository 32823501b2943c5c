package nl.verzuimatlas.portal.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends an answer with a tag of its content, or nothing when the reader already has it. */
public final class Antwoord {

    private static final String HERZIEN = "no-cache";

    private Antwoord() {}

    /** Sends content that was compressed before; a browser asks each time whether it changed. */
    public static void stuur(Context ctx, Inhoud inhoud) {
        stuur(ctx, inhoud, HERZIEN);
    }

    /** Sends what went wrong, which may not be kept: at the next question the answer may be another one. */
    public static void stuurFout(Context ctx, Inhoud inhoud) {
        ctx.res().addHeader("Vary", "Accept-Encoding");
        ctx.removeHeader("ETag");
        ctx.header("Cache-Control", "no-store");
        stuurBytes(ctx, inhoud);
    }

    /** Sends content that was compressed before, with what a browser may do with it in {@code cacheControl}. */
    public static void stuur(Context ctx, Inhoud inhoud, String cacheControl) {
        // besides what else the answer varies by
        ctx.res().addHeader("Vary", "Accept-Encoding");
        if (heeftAl(ctx, inhoud.etag(), cacheControl)) {
            return;
        }
        stuurBytes(ctx, inhoud);
    }

    private static void stuurBytes(Context ctx, Inhoud inhoud) {
        ctx.contentType(inhoud.contentType());
        if (wilGzip(ctx.header("Accept-Encoding"))) {
            byte[] gzip = inhoud.gzip();
            ctx.header("Content-Encoding", "gzip");
            ctx.res().setContentLength(gzip.length);
            ctx.result(gzip);
        } else {
            ctx.result(inhoud.uitgepakt());
        }
    }

    /** Sets the tag of the answer; whether the reader already has it, and status 304 is all that must be sent. */
    public static boolean heeftAl(Context ctx, String etag) {
        return heeftAl(ctx, etag, HERZIEN);
    }

    /** Tag of an answer whose content follows from {@code vraag}, though perhaps not to the byte. */
    public static String zwakMerk(String vraag) {
        return "W/\"" + Inhoud.hash(vraag.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static boolean heeftAl(Context ctx, String etag, String cacheControl) {
        ctx.header("ETag", etag);
        ctx.header("Cache-Control", cacheControl);
        if (ctx.statusCode() == HttpStatus.OK.getCode() && heeft(ctx.header("If-None-Match"), zonderZwakte(etag))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static boolean wilGzip(String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(codering -> codering.replace(" ", ""))
                        .anyMatch(codering -> codering.equals("gzip")
                                || codering.startsWith("gzip;q=") && !codering.matches("gzip;q=0(\\.0*)?"));
    }

    private static String zonderZwakte(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean heeft(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(Antwoord::zonderZwakte)
                        // Jetty adds --gzip to the tag of a compressed answer
                        .map(tag -> tag.replace("--gzip", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
