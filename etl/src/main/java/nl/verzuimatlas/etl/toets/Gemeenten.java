package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/**
 * The municipalities that exist or existed, from the accepted deliveries of {@code gemeenten}.
 *
 * @param opCode by code; empty when no reference was delivered: then codes are not held against it
 */
public record Gemeenten(Map<String, Gemeente> opCode) implements Serializable {

    public Gemeenten {
        opCode = Map.copyOf(opCode);
    }

    /**
     * A municipality.
     *
     * @param opgehevenOp first day on which the code was no longer valid; {@link LocalDate#MAX} when it still is
     * @param opvolger code of the municipality it went into; may be empty
     */
    public record Gemeente(LocalDate opgehevenOp, String opvolger) implements Serializable {}

    /** The reference in {@code home}. */
    public static Gemeenten lees(Home home) {
        List<Path> mappen = Leveringen.geldende(home).stream()
                .filter(levering -> levering.bron().equals("gemeenten"))
                .map(levering -> Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN))
                .toList();
        if (mappen.isEmpty()) {
            return new Gemeenten(Map.of());
        }
        String bestanden = mappen.stream()
                .map(map -> "'" + map.toString().replace("'", "''") + "/*.parquet'")
                .collect(Collectors.joining(", ", "[", "]"));
        String vraag = "select gemeentecode, geldig_tot, opvolger from read_parquet(" + bestanden + ")";
        Map<String, Gemeente> gemeenten = new HashMap<>();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery(vraag)) {
            while (rijen.next()) {
                LocalDate tot = rijen.getObject(2, LocalDate.class);
                String opvolger = rijen.getString(3);
                gemeenten.put(
                        rijen.getString(1),
                        new Gemeente(tot == null ? LocalDate.MAX : tot, opvolger == null ? "" : opvolger));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the reference of municipalities", e);
        }
        return new Gemeenten(gemeenten);
    }
}
