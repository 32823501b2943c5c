package nl.verzuimatlas.portal.organisatie;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Who publishes with this portal, from {@code organisatie.yaml} in the home directory; made by the steward.
 *
 * @param naam name of the publisher
 * @param website address of its own site
 * @param email address to ask questions to
 * @param adres address of this portal as readers know it, without a slash at the end; empty: that of the server itself
 * @param licentie licence of the figures
 */
public record Organisatie(
        String naam, Optional<String> website, Optional<String> email, Optional<String> adres, Licentie licentie) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Organisatie {
        naam = naam == null || naam.isBlank() ? "Verzuimatlas" : naam.strip();
        website = orLeeg(website).map(Organisatie::webadres);
        email = orLeeg(email).map(Organisatie::mailadres);
        adres = orLeeg(adres).map(Organisatie::webadres);
        licentie = Objects.requireNonNullElse(licentie, Licentie.CC_BY_4_0);
    }

    /** The publisher when nothing was written about it. */
    public static Organisatie onbekend() {
        return new Organisatie("", Optional.empty(), Optional.empty(), Optional.empty(), null);
    }

    /**
     * Reads {@code bestand}; an absent file gives {@link #onbekend}.
     *
     * @throws IllegalArgumentException if the file is not as it should be; the message tells what is wrong
     */
    public static Organisatie lees(Path bestand) {
        if (!Files.exists(bestand)) {
            return onbekend();
        }
        try {
            return YAML.readValue(bestand.toFile(), Organisatie.class);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(bestand + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bestand, e);
        }
    }

    private static Optional<String> orLeeg(Optional<String> tekst) {
        return tekst == null ? Optional.empty() : tekst.map(String::strip).filter(inhoud -> !inhoud.isEmpty());
    }

    private static String webadres(String tekst) {
        URI adres = URI.create(tekst);
        boolean web = "https".equals(adres.getScheme()) || "http".equals(adres.getScheme());
        if (!web || adres.getHost() == null) {
            throw new IllegalArgumentException("no address of a site (https://...): " + tekst);
        }
        return tekst.endsWith("/") ? tekst.substring(0, tekst.length() - 1) : tekst;
    }

    private static String mailadres(String tekst) {
        if (!tekst.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("no e-mail address: " + tekst);
        }
        return tekst;
    }
}
