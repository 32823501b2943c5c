package nl.verzuimatlas.portal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content of an answer, compressed once and with a tag of what it says, so that it can be sent often at little cost. */
public final class Inhoud {

    private static final int TEKENS = 32;
    private static final int BUFFER = 16 * 1024;

    private final String contentType;
    private final byte[] gzip;
    private final String hash;

    private Inhoud(String contentType, byte[] gzip, String hash) {
        this.contentType = contentType;
        this.gzip = gzip;
        this.hash = hash;
    }

    /** Content of a text, in UTF-8. */
    public static Inhoud van(String contentType, String tekst) {
        return van(contentType, tekst.getBytes(StandardCharsets.UTF_8));
    }

    /** Content of {@code bytes}, compressed as fast as can be: a reader waits for it. */
    public static Inhoud van(String contentType, byte[] bytes) {
        return van(contentType, bytes, Deflater.BEST_SPEED);
    }

    /** Content of a file of the program, compressed as small as can be: that is done once. */
    public static Inhoud vast(String contentType, byte[] bytes) {
        return van(contentType, bytes, Deflater.BEST_COMPRESSION);
    }

    private static Inhoud van(String contentType, byte[] bytes, int niveau) {
        byte[] gzip = comprimeer(bytes, niveau);
        return new Inhoud(contentType, gzip, hash(gzip));
    }

    /** Kind of content, as the header says it. */
    public String contentType() {
        return contentType;
    }

    /** The content, compressed with gzip. */
    public byte[] gzip() {
        return gzip.clone();
    }

    /** The content as it was. */
    public byte[] uitgepakt() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First half of the SHA-256 of the compressed content, in hexadecimal: the same content has the same. */
    public String hash() {
        return hash;
    }

    /** Tag of the content: the same for each encoding, and so a weak one. */
    public String etag() {
        return "W/\"" + hash + '"';
    }

    static String hash(byte[] bytes) {
        try {
            byte[] som = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(som).substring(0, TEKENS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] comprimeer(byte[] bytes, int niveau) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (Gzip gzip = new Gzip(uit, niveau)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    /** Compression at a level, which the class of the JDK does not let choose. */
    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream uit, int niveau) throws IOException {
            super(uit, BUFFER);
            def.setLevel(niveau);
        }
    }
}
