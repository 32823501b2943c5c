package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.thuis.Alleeneigenaar;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Wisseling;

/** The secret with which pseudonyms are re-keyed: from the environment, or from a file that is made once. */
public final class Geheim {

    /** Environment variable that holds the secret, 32 characters or more; after a rotation one per line, oldest first. */
    public static final String OMGEVING = "VERZUIMATLAS_SLEUTEL";

    /** Environment variable that holds the new secret during a rotation. */
    public static final String NIEUW_IN_OMGEVING = "VERZUIMATLAS_SLEUTEL_NIEUW";

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

    /** A rotation needs a new secret, and the environment holds the old one but not the new. */
    public static final class NieuweSleutelOntbreektException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NieuweSleutelOntbreektException() {
            super("no usable " + NIEUW_IN_OMGEVING);
        }
    }

    /**
     * A chain of secrets with a new one at its end, not in use yet.
     *
     * @param hersleutel the re-keying with the new chain
     * @param sleutelbestand text of the key file; empty when the secrets come from the environment
     */
    public record Rotatie(Hersleutel hersleutel, Optional<String> sleutelbestand) {

        /** Puts the chain to use, as part of a change. */
        public void schrijf(Wisseling wisseling, Home home) throws IOException {
            if (sleutelbestand.isPresent()) {
                Alleeneigenaar.schrijf(wisseling.vervang(home.sleutel()), sleutelbestand.get());
            }
            Alleeneigenaar.schrijf(wisseling.vervang(home.sleutelkenmerk()), hersleutel.kenmerk() + "\n");
        }

        @Override
        public String toString() {
            return "Rotatie[hidden]";
        }
    }

    /**
     * Adds a secret to the chain of {@code home}: a random one, or the one in {@link #NIEUW_IN_OMGEVING} when the old ones
     * come from the environment too.
     *
     * @throws AndereSleutelException if the secrets are not those of the deliveries
     * @throws NieuweSleutelOntbreektException if the environment should hold the new secret and does not
     */
    public static Rotatie rotatie(Home home, Map<String, String> omgeving) throws IOException {
        hersleutel(home, omgeving);
        List<byte[]> keten = new ArrayList<>(geheimen(home, omgeving, true));
        if (omgeving.getOrDefault(OMGEVING, "").isEmpty()) {
            String nieuw = nieuw();
            keten.addAll(regels(nieuw));
            String bestand = Files.readString(home.sleutel()).strip() + "\n" + nieuw + "\n";
            return new Rotatie(new Hersleutel(keten), Optional.of(bestand));
        }
        List<byte[]> nieuw = regels(omgeving.getOrDefault(NIEUW_IN_OMGEVING, ""));
        if (nieuw.size() != 1 || nieuw.get(0).length < BYTES) {
            throw new NieuweSleutelOntbreektException();
        }
        keten.addAll(nieuw);
        return new Rotatie(new Hersleutel(keten), Optional.empty());
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
