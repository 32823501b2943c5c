package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Content hashes. */
final class Hash {

    private Hash() {}

    /** SHA-256 of the text as UTF-8, in hex. */
    static String sha256(String tekst) {
        return HexFormat.of().formatHex(nieuw().digest(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 over the names, within {@code map}, and the bytes of files, in hex. */
    static String sha256(Path map, List<Path> bestanden) {
        MessageDigest hash = nieuw();
        try {
            for (Path bestand : bestanden) {
                String kop = map.relativize(bestand) + " " + Files.size(bestand) + "\n";
                hash.update(kop.getBytes(StandardCharsets.UTF_8));
                try (OutputStream lezer = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
                    Files.copy(bestand, lezer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file in " + map, e);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest nieuw() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
