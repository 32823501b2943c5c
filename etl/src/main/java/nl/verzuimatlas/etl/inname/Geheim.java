package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.thuis.Alleeneigenaar;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** The secret with which pseudonyms are re-keyed: from the environment, or from a file that is made once. */
public final class Geheim {

    /** Environment variable that holds the secret, 32 characters or more; after a rotation one per line, oldest first. */
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
            Hersleutel hersleutel = new Hersleutel(geheimen(home, omgeving, kenmerk.isPresent()));
            if (kenmerk.isEmpty()) {
                Files.createDirectories(home.pad());
                Alleeneigenaar.schrijfInEens(home.sleutelkenmerk(), hersleutel.kenmerk() + "\n");
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

    private static List<byte[]> geheimen(Home home, Map<String, String> omgeving, boolean moetBestaan)
            throws IOException {
        String uitOmgeving = omgeving.getOrDefault(OMGEVING, "");
        if (!uitOmgeving.isEmpty()) {
            return regels(uitOmgeving);
        }
        if (Files.notExists(home.sleutel())) {
            if (moetBestaan) {
                throw new AndereSleutelException(home);
            }
            Files.createDirectories(home.pad());
            Alleeneigenaar.schrijfInEens(home.sleutel(), nieuw() + "\n");
        }
        return regels(Files.readString(home.sleutel()));
    }

    /** The secrets in {@code tekst}: one per line, the oldest first. */
    static List<byte[]> regels(String tekst) {
        return tekst.lines()
                .map(String::strip)
                .filter(regel -> !regel.isEmpty())
                .map(regel -> regel.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A new random secret, as text. */
    static String nieuw() {
        return HexFormat.of().formatHex(willekeurig());
    }

    /** A re-keying of which nothing is kept, for checks that store nothing. */
    public static Hersleutel wegwerp() {
        return new Hersleutel(willekeurig());
    }

    private static byte[] willekeurig() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
