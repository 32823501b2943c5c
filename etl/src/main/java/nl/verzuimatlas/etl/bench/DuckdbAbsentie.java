package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Main class of the child process that runs the hand-written absence pipeline in DuckDB. */
public final class DuckdbAbsentie {

    /** File in the working directory that gets the figures that must be the same on both sides. */
    static final String UITKOMST = "uitkomst.parquet";

    private DuckdbAbsentie() {}

    /** Runs the pipeline on {@code leveringen/} in the working directory, with at most {@code args[0]} of memory. */
    public static void main(String[] args) throws SQLException, IOException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("set memory_limit = '" + args[0].replace("'", "''") + "'");
            opdracht.execute(DuckdbScript.script("duckdb-absentie.sql"));
            opdracht.execute(DuckdbScript.script("absentie-uitkomst.sql"));
            opdracht.execute("copy uitkomst to '" + UITKOMST + "' (format parquet)");
        }
    }
}
