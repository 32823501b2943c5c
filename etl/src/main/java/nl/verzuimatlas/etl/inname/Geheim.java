package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.thuis.Home;

/** The secret with which pseudonyms are re-keyed: from the environment, or from a file that is made once. */
public final class Geheim {

    /** Environment variable that holds the secret; 32 characters or more. */
    public static final String OMGEVING = "VERZUIMATLAS_SLEUTEL";

    private static final int BYTES = 32;

    private Geheim() {}

    /**
     * The re-keying of the warehouse in {@code home}.
     *
     * @param omgeving environment variables
     * @throws IllegalArgumentException if the secret is too short
     */
    public static Hersleutel hersleutel(Home home, Map<String, String> omgeving) {
        String uitOmgeving = omgeving.getOrDefault(OMGEVING, "");
        if (!uitOmgeving.isEmpty()) {
            return new Hersleutel(uitOmgeving.getBytes(StandardCharsets.UTF_8));
        }
        try {
            maak(home.sleutel());
            return new Hersleutel(Files.readString(home.sleutel()).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the secret " + home.sleutel(), e);
        }
    }

    /** A re-keying of which nothing is kept, for checks that store nothing. */
    public static Hersleutel wegwerp() {
        return new Hersleutel(willekeurig());
    }

    private static void maak(Path bestand) throws IOException {
        if (Files.exists(bestand)) {
            return;
        }
        Files.createDirectories(bestand.getParent());
        boolean posix = bestand.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rechten = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        // complete before it has its name: a run that is killed leaves no empty secret behind
        Path nieuw = Files.createTempFile(bestand.getParent(), ".sleutel", "", rechten);
        Files.writeString(nieuw, HexFormat.of().formatHex(willekeurig()) + "\n");
        try {
            Files.move(nieuw, bestand, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(nieuw);
        }
    }

    private static byte[] willekeurig() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
