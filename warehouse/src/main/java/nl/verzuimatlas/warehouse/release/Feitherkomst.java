package nl.verzuimatlas.warehouse.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the fact tables of a release come from ({@code feiten/herkomst.json}). A later release takes over a table that would be made again as it is.
 *
 * @param tabellen by name of the table
 */
public record Feitherkomst(Map<String, Tabel> tabellen) {

    private static final String BESTANDSNAAM = "herkomst.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Feitherkomst {
        tabellen.values().forEach(Objects::requireNonNull);
        tabellen = Collections.unmodifiableSortedMap(new TreeMap<>(tabellen));
    }

    /**
     * Where a table comes from.
     *
     * @param uit hash over all that can make a difference to it, see {@link Invoer#herkomst}
     * @param bestanden hash over its files, see {@link #hash}
     * @param stappen rows in and out of the steps by which it was made
     */
    public record Tabel(String uit, String bestanden, List<ReleaseManifest.Stap> stappen) {

        public Tabel {
            Objects.requireNonNull(uit);
            Objects.requireNonNull(bestanden);
            stappen = List.copyOf(stappen);
        }
    }

    /**
     * Of the tables in {@code feiten}.
     *
     * @param uit for each of them a hash over all that can make a difference to it
     * @param stappen for each of them the steps by which it was made
     */
    public static Feitherkomst van(
            Path feiten, Map<String, String> uit, Map<String, List<ReleaseManifest.Stap>> stappen) {
        Map<String, Tabel> tabellen = new TreeMap<>();
        uit.forEach((tabel, hash) -> tabellen.put(
                tabel, new Tabel(hash, hash(feiten.resolve(tabel)), stappen.getOrDefault(tabel, List.of()))));
        return new Feitherkomst(tabellen);
    }

    /** What stands in {@code feiten}; empty for a release of before it was written, and when it is damaged: nothing is lost by that but time. */
    public static Optional<Feitherkomst> lees(Path feiten) {
        try {
            return Optional.ofNullable(
                    JSON.readValue(Files.readString(feiten.resolve(BESTANDSNAAM)), Feitherkomst.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tables of which {@code ander} has the same files. */
    List<String> zelfdeBestanden(Feitherkomst ander) {
        return tabellen.entrySet().stream()
                .filter(een -> ander.tabellen().containsKey(een.getKey())
                        && een.getValue()
                                .bestanden()
                                .equals(ander.tabellen().get(een.getKey()).bestanden()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Writes it into {@code feiten}. */
    public void schrijf(Path feiten) {
        try {
            Files.writeString(feiten.resolve(BESTANDSNAAM), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write where the facts in " + feiten + " come from", e);
        }
    }

    /** All files of the table in {@code map}, in a fixed order. */
    public static List<Path> bestanden(Path map) {
        try (Stream<Path> inhoud = Files.walk(map)) {
            return inhoud.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + map, e);
        }
    }

    /** Hash over the names and the bytes of all files of the table in {@code map}. */
    public static String hash(Path map) {
        return Hash.sha256(map, bestanden(map));
    }
}
