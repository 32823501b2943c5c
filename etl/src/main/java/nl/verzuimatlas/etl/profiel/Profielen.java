package nl.verzuimatlas.etl.profiel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** The layouts that come with the product ({@code profielen/}). */
public final class Profielen {

    private static final String MAP = "/nl/verzuimatlas/etl/profielen/";

    private Profielen() {}

    // read once, when first asked for
    private static final class Huis {
        private static final List<Profiel> ALLE = Stream.of(Yaml.lees(tekst("index.yaml"), String[].class))
                .map(Profielen::lees)
                .toList();
    }

    /** All layouts, in the order of {@code index.yaml}. */
    public static List<Profiel> alle() {
        return Huis.ALLE;
    }

    /** The layouts of a source. */
    public static List<Profiel> van(String bron) {
        return alle().stream().filter(profiel -> profiel.bron().equals(bron)).toList();
    }

    /** The layout with this id. */
    public static Optional<Profiel> vind(String id) {
        return alle().stream().filter(profiel -> profiel.id().equals(id)).findFirst();
    }

    /**
     * A value table that layouts share.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Map<String, String> tabel(String naam) {
        Map<String, String> tabel = new LinkedHashMap<>();
        Yaml.lees(tekst("tabellen/" + naam + ".yaml"), JsonNode.class)
                .properties()
                .forEach(paar -> tabel.put(paar.getKey(), paar.getValue().asText()));
        return tabel;
    }

    private static Profiel lees(String id) {
        try {
            Profiel profiel = Yaml.lees(tekst(id + ".yaml"), Profiel.class);
            if (!profiel.id().equals(id)) {
                throw new IllegalArgumentException("it calls itself " + profiel.id());
            }
            return profiel;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("profile " + id + ": " + e.getMessage(), e);
        }
    }

    private static String tekst(String naam) {
        try (InputStream in = Profielen.class.getResourceAsStream(MAP + naam)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + naam + " among the profiles");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + naam, e);
        }
    }
}
