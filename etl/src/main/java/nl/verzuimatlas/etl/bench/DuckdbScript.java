package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Main class of the child process that runs the hand-written script in DuckDB. */
public final class DuckdbScript {

    /** File in the working directory that gets the accepted and the rejected rows. */
    static final String TELLING = "telling.txt";

    private DuckdbScript() {}

    /** Runs the script of the source {@code args[0]} on {@code invoer.csv} in the working directory. */
    public static void main(String[] args) throws SQLException, IOException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(script("duckdb-" + args[0] + ".sql"));
            try (ResultSet telling = opdracht.executeQuery(script("duckdb-telling.sql"))) {
                telling.next();
                Files.writeString(
                        Path.of(TELLING), telling.getLong("geaccepteerd") + " " + telling.getLong("geweigerd"));
            }
        }
    }

    /** Text of a resource of this package. */
    static String script(String naam) throws IOException {
        try (InputStream in = DuckdbScript.class.getResourceAsStream(naam)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + naam);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
