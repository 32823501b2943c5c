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
        String etag = '"' + sha256(inhoud).substring(0, TEKENS) + '"';
        ctx.header("ETag", etag);
        ctx.header("Cache-Control", "no-cache");
        if (ctx.statusCode() == HttpStatus.OK.getCode() && heeft(ctx.header("If-None-Match"), etag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType(contentType);
        ctx.result(inhoud);
    }

    private static boolean heeft(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
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
