package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an accepted delivery ({@code deliveries/<bron>/<id>/levering.json}).
 *
 * @param bron id of the source
 * @param id id of the delivery, unique within the source
 * @param leverancier who delivered
 * @param periode school year ({@code 2023-2024}) or dates ({@code 2015-10-01/2015-11-30})
 * @param versie higher replaces lower for the same source, supplier and period
 * @param status {@code definitief} or {@code voorlopig}
 * @param fictief whether the data are invented
 * @param ontvangenOp moment of ingestion
 * @param schemaversie version of the source schema
 * @param bestanden inputs with their content hash
 * @param dekking gemeentecodes that the delivery covers, also those without a row
 * @param laatsteDatum last day that the delivery covers
 * @param gelezen data rows read; equals {@code geaccepteerd + geweigerd + ingetrokken}
 * @param geaccepteerd rows accepted and still there
 * @param geweigerd rows rejected
 * @param ingetrokken rows of pupils who were withdrawn: left out at the door or removed later
 * @param hersleuteld how many times the keys in the rows were replaced since they were accepted
 * @param bevindingen counted findings
 */
public record LeveringManifest(
        String bron,
        String id,
        String leverancier,
        String periode,
        int versie,
        String status,
        boolean fictief,
        Instant ontvangenOp,
        String schemaversie,
        List<Bestand> bestanden,
        List<String> dekking,
        Optional<LocalDate> laatsteDatum,
        long gelezen,
        long geaccepteerd,
        long geweigerd,
        long ingetrokken,
        int hersleuteld,
        List<Bevindingtelling> bevindingen) {

    /** Name of the file. */
    public static final String BESTANDSNAAM = "levering.json";

    /** Folder of the accepted rows within the delivery. */
    public static final String RIJEN = "rijen";

    public LeveringManifest {
        bestanden = List.copyOf(bestanden);
        dekking = List.copyOf(dekking);
        bevindingen = List.copyOf(bevindingen);
        if (gelezen != geaccepteerd + geweigerd + ingetrokken) {
            throw new IllegalArgumentException("rows lost in delivery " + bron + "/" + id + ": read " + gelezen
                    + ", accepted " + geaccepteerd + ", rejected " + geweigerd + ", withdrawn " + ingetrokken);
        }
    }

    /** Reads the manifest in {@code map}, the folder of a delivery. */
    public static LeveringManifest lees(Path map) {
        Path bestand = map.resolve(BESTANDSNAAM);
        try {
            return Bestandsjson.MAPPER.readValue(Files.readString(bestand), LeveringManifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bestand, e);
        }
    }

    /** Writes the manifest into {@code map}, the folder of the delivery. */
    public void schrijf(Path map) {
        schrijfNaar(map.resolve(BESTANDSNAAM));
    }

    /** Writes the manifest to {@code bestand}. */
    public void schrijfNaar(Path bestand) {
        try {
            Files.writeString(bestand, Bestandsjson.MAPPER.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest " + bestand, e);
        }
    }

    public boolean voorlopig() {
        return status.equals("voorlopig");
    }

    /** {@code bron/id}. */
    public String naam() {
        return bron + "/" + id;
    }

    /** The same delivery after {@code rijen} more of its accepted rows were withdrawn. */
    public LeveringManifest zonder(long rijen) {
        return met(geaccepteerd - rijen, ingetrokken + rijen, hersleuteld);
    }

    /** The same delivery under other keys. */
    public LeveringManifest opnieuwGesleuteld() {
        return met(geaccepteerd, ingetrokken, hersleuteld + 1);
    }

    private LeveringManifest met(long nieuwGeaccepteerd, long nieuwIngetrokken, int nieuwHersleuteld) {
        return new LeveringManifest(
                bron,
                id,
                leverancier,
                periode,
                versie,
                status,
                fictief,
                ontvangenOp,
                schemaversie,
                bestanden,
                dekking,
                laatsteDatum,
                gelezen,
                nieuwGeaccepteerd,
                geweigerd,
                nieuwIngetrokken,
                nieuwHersleuteld,
                bevindingen);
    }

    /**
     * An input file.
     *
     * @param naam file name, without folders
     * @param sha256 hash of its bytes, in hex
     */
    public record Bestand(String naam, String sha256) {}

    /**
     * A finding, counted.
     *
     * @param id id as in docs/bevindingen.md
     * @param niveau {@code fout}, {@code waarschuwing} or {@code melding}
     * @param omschrijving Dutch sentence without values of the file
     * @param aantal how often
     */
    public record Bevindingtelling(String id, String niveau, String omschrijving, long aantal) {}
}
