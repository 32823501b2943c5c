package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** The secret with which pseudonyms are re-keyed: from the environment, or from a file that is made once. */
public final class Geheim {

    /** Environment variable that holds the secret; 32 characters or more. */
    public static final String OMGEVING = "VERZUIMATLAS_SLEUTEL";

    private static final int BYTES = 32;

    private Geheim() {}

    /** The secret is not the one with which the deliveries of the home were re-keyed. */
    public static final class AndereSleutelException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private AndereSleutelException(Home home) {
            super("another secret than that of the deliveries in " + home.pad());
        }
    }

    /**
     * The re-keying of the warehouse in {@code home}. Its fingerprint is kept there, because with another secret the same
     * pupil would count as two.
     *
     * @param omgeving environment variables
     * @throws IllegalArgumentException if the secret is too short
     * @throws AndereSleutelException if there are deliveries that were re-keyed with another secret
     */
    public static Hersleutel hersleutel(Home home, Map<String, String> omgeving) {
        try {
            Optional<String> kenmerk = kenmerk(home);
            Hersleutel hersleutel = new Hersleutel(geheim(home, omgeving, kenmerk.isPresent()));
            if (kenmerk.isEmpty()) {
                Files.createDirectories(home.pad());
                schrijf(home.sleutelkenmerk(), hersleutel.kenmerk());
            } else if (!kenmerk.get().equals(hersleutel.kenmerk())) {
                throw new AndereSleutelException(home);
            }
            return hersleutel;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the secret of " + home.pad(), e);
        }
    }

    // without deliveries there is nothing that another secret could split
    private static Optional<String> kenmerk(Home home) throws IOException {
        boolean bindt =
                Files.exists(home.sleutelkenmerk()) && !Leveringen.alle(home).isEmpty();
        return bindt ? Optional.of(Files.readString(home.sleutelkenmerk()).strip()) : Optional.empty();
    }

    private static byte[] geheim(Home home, Map<String, String> omgeving, boolean moetBestaan) throws IOException {
        String uitOmgeving = omgeving.getOrDefault(OMGEVING, "");
        if (!uitOmgeving.isEmpty()) {
            return uitOmgeving.getBytes(StandardCharsets.UTF_8);
        }
        if (Files.notExists(home.sleutel())) {
            if (moetBestaan) {
                throw new AndereSleutelException(home);
            }
            Files.createDirectories(home.pad());
            schrijf(home.sleutel(), HexFormat.of().formatHex(willekeurig()));
        }
        return Files.readString(home.sleutel()).strip().getBytes(StandardCharsets.UTF_8);
    }

    /** A re-keying of which nothing is kept, for checks that store nothing. */
    public static Hersleutel wegwerp() {
        return new Hersleutel(willekeurig());
    }

    private static void schrijf(Path bestand, String regel) throws IOException {
        boolean posix = bestand.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rechten = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        // complete before it has its name: a run that is killed leaves no empty secret behind
        Path nieuw = Files.createTempFile(bestand.getParent(), ".sleutel", "", rechten);
        Files.writeString(nieuw, regel + "\n");
        Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] willekeurig() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
