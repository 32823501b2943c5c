package nl.verzuimatlas.warehouse.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param feiten hash of the content of each fact table, whatever the order of its rows
 * @param ingetrokken what the release leaves out because it was withdrawn
 * @param poorten what each gate looked at and found
 * @param vorige id of the release that was served when this one was made; empty when there was none
 * @param wijzigingen number of figures that are shown otherwise than in that release, by kind of change
 * @param nietVergeleken why it was not compared with that release, as a Dutch sentence; empty when it was, or there was none
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
        Map<String, String> inhoud,
        Map<String, String> feiten,
        Ingetrokken ingetrokken,
        List<Poort> poorten,
        String vorige,
        Map<String, Long> wijzigingen,
        String nietVergeleken) {

    /** Name of the file. */
    public static final String BESTANDSNAAM = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    public ReleaseManifest {
        // a release of an earlier version of the product does not have all of it
        feiten = feiten == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(feiten));
        ingetrokken = ingetrokken == null ? Ingetrokken.NIETS : ingetrokken;
        poorten = poorten == null ? List.of() : List.copyOf(poorten);
        vorige = vorige == null ? "" : vorige;
        wijzigingen = wijzigingen == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(wijzigingen));
        nietVergeleken = nietVergeleken == null ? "" : nietVergeleken;
    }

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
     * What was withdrawn before the release was made. These counts are for the owner of the home; what the public may see
     * of them is in the public database.
     *
     * @param leveringen deliveries that do not count, as {@code bron/id}
     * @param leerlingen pupils whose rows do not count
     * @param rijen rows left out because of those pupils, per delivery of the release ({@code bron/id}) that has any
     */
    public record Ingetrokken(List<String> leveringen, int leerlingen, Map<String, Long> rijen) {

        /** Nothing was withdrawn. */
        public static final Ingetrokken NIETS = new Ingetrokken(List.of(), 0, Map.of());

        public Ingetrokken {
            leveringen = List.copyOf(leveringen);
            rijen = Collections.unmodifiableSortedMap(new TreeMap<>(rijen));
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

    /**
     * What a gate found.
     *
     * @param laag the step after which it stands
     * @param id id of the gate
     * @param niveau {@code fout} or {@code waarschuwing}
     * @param bekeken rows that it looked at
     * @param gevonden rows that are wrong
     */
    public record Poort(String laag, String id, String niveau, long bekeken, long gevonden) {

        static Poort van(Poortuitslag uitslag) {
            return new Poort(
                    uitslag.laag().naam(),
                    uitslag.id(),
                    uitslag.niveau().term(),
                    uitslag.bekeken(),
                    uitslag.gevonden());
        }
    }
}
