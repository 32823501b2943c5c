package nl.verzuimatlas.etl.onderhoud;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for keys in a file with rows, reading no other column. */
final class Leerlingzoeker {

    private Leerlingzoeker() {}

    /** Whether one of {@code sleutels} stands in {@code kolom} of {@code bestand}. */
    static boolean komtVoor(Path bestand, String kolom, Set<String> sleutels) throws IOException {
        String plaatsen = "?" + ", ?".repeat(sleutels.size() - 1);
        String sql = "select count(*) from read_parquet(?) where \"" + kolom + "\" in (" + plaatsen + ")";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement vraag = verbinding.prepareStatement(sql)) {
            List<String> waarden = new ArrayList<>(sleutels);
            vraag.setString(1, bestand.toString());
            for (int i = 0; i < waarden.size(); i++) {
                vraag.setString(i + 2, waarden.get(i));
            }
            try (ResultSet rij = vraag.executeQuery()) {
                rij.next();
                return rij.getLong(1) > 0;
            }
        } catch (SQLException e) {
            // the message of the database would repeat the keys
            throw new IOException("cannot search " + bestand.getFileName() + " for a pupil");
        }
    }
}
