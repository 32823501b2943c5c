package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lays the figures of a release beside those of the hand-written pipeline. */
final class Absentievergelijking {

    private Absentievergelijking() {}

    /**
     * Figures that are not the same on both sides; empty when all are.
     *
     * @param feiten folder with the fact tables of the release
     * @param script figures of the pipeline
     * @throws IllegalStateException if there are no figures
     */
    static List<String> verschillen(Path feiten, Path script) throws SQLException, IOException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(DuckdbScript.script("absentie-product.sql").replace("'feiten/", "'" + plek(feiten) + "/"));
            opdracht.execute(DuckdbScript.script("absentie-uitkomst.sql"));
            List<String> verschillen = new ArrayList<>();
            try (ResultSet rij = opdracht.executeQuery(DuckdbScript.script("absentie-verschil.sql")
                    .replace("'script.parquet'", "'" + plek(script) + "'"))) {
                while (rij.next()) {
                    if (rij.getLong("vergeleken") == 0) {
                        throw new IllegalStateException("there is nothing to compare");
                    }
                    if (rij.getString("verschil") != null) {
                        verschillen.add(rij.getString("verschil"));
                    }
                }
            }
            return verschillen;
        }
    }

    private static String plek(Path pad) {
        return pad.toAbsolutePath().toString().replace("'", "''");
    }
}
