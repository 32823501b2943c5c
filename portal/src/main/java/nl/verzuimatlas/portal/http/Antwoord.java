package nl.verzuimatlas.portal.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Sends an answer with a tag of its content, or nothing when the reader already has it. */
public final class Antwoord {

    private static final int TEKENS = 32;

    private Antwoord() {}

    /** Sends {@code tekst}; status 304 without content when the request carries its tag. */
    public static void stuur(Context ctx, String contentType, String tekst) {
        byte[] inhoud = tekst.getBytes(StandardCharsets.UTF_8);
        if (heeftAl(ctx, '"' + merk(inhoud) + '"')) {
            return;
        }
        ctx.contentType(contentType);
        ctx.result(inhoud);
    }

    /** Sets the tag of the answer; whether the reader already has it, and status 304 is all that must be sent. */
    public static boolean heeftAl(Context ctx, String etag) {
        ctx.header("ETag", etag);
        ctx.header("Cache-Control", "no-cache");
        if (ctx.statusCode() == HttpStatus.OK.getCode() && heeft(ctx.header("If-None-Match"), zonderZwakte(etag))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return true;
        }
        return false;
    }

    /** Tag of an answer whose content follows from {@code vraag}, though perhaps not to the byte. */
    public static String zwakMerk(String vraag) {
        return "W/\"" + merk(vraag.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static String merk(byte[] inhoud) {
        return sha256(inhoud).substring(0, TEKENS);
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

    private static String sha256(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
