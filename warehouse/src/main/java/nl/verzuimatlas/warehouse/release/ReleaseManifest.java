package nl.verzuimatlas.warehouse.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a release is made of ({@code manifest.json}).
 *
 * @param id id of the release
 * @param gemaaktOp moment of making
 * @param productversie version of the software
 * @param invoerhash hash over deliveries, definitions, protocols and product version; equal inputs, equal hash
 * @param leveringen deliveries by {@code bron/id}
 * @param definities hash of each definition, rule and SQL file by name
 * @param stappen rows in and out per step
 * @param cellen number of cells per state, and how many were hidden in which way
 * @param inhoud hash of the content of each table of the public database, in a fixed order of rows
 */
public record ReleaseManifest(
        String id,
        Instant gemaaktOp,
        String productversie,
        String invoerhash,
        List<String> leveringen,
        Map<String, String> definities,
        List<Stap> stappen,
        Map<String, Long> cellen,
        Map<String, String> inhoud) {

    /** Name of the file. */
    public static final String BESTANDSNAAM = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** Reads the manifest in the folder of a release. */
    public static ReleaseManifest lees(Path map) {
        Path bestand = map.resolve(BESTANDSNAAM);
        try {
            return JSON.readValue(Files.readString(bestand), ReleaseManifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bestand, e);
        }
    }

    /** Writes the manifest into the folder of the release. */
    public void schrijf(Path map) {
        try {
            Files.writeString(map.resolve(BESTANDSNAAM), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest in " + map, e);
        }
    }

    /**
     * A step with its row counts.
     *
     * @param naam what was done
     * @param in rows in
     * @param uit rows out
     */
    public record Stap(String naam, long in, long uit) {}
}
