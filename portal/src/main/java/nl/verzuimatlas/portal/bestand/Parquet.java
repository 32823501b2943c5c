package nl.verzuimatlas.portal.bestand;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.lezen.LeesException;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Parquet, made by a DuckDB of its own that holds only the rows asked for and can reach nothing but its own scratch
 * directory. The database of the release stays closed to the outside.
 */
public final class Parquet {

    private static final String TABEL = "waarnemingen";

    private Parquet() {}

    /** Writes {@code rijen} to {@code uit}, which stays open. */
    public static void schrijf(Rijen rijen, OutputStream uit) throws IOException {
        schrijf(rijen, uit, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same, with scratch space under {@code klad}. */
    static void schrijf(Rijen rijen, OutputStream uit, Path klad) throws IOException {
        Path map = Files.createTempDirectory(klad, "verzuimatlas-parquet");
        try {
            Path bestand = map.resolve(TABEL + ".parquet");
            maak(rijen, map, bestand);
            Files.copy(bestand, uit);
        } finally {
            verwijder(map);
        }
    }

    private static void maak(Rijen rijen, Path map, Path bestand) {
        Properties instellingen = new Properties();
        instellingen.setProperty("memory_limit", "256MB");
        instellingen.setProperty("threads", "1");
        try (DuckDBConnection verbinding = (DuckDBConnection)
                DriverManager.getConnection("jdbc:duckdb:" + map.resolve("werk.duckdb"), instellingen)) {
            sluitAf(verbinding, map);
            try (Statement opdracht = verbinding.createStatement()) {
                opdracht.execute("create table " + TABEL + " (" + kolommen() + ")");
            }
            try (DuckDBAppender appender = verbinding.createAppender("main", TABEL)) {
                rijen.geef(rij -> voegToe(appender, rij));
            }
            try (PreparedStatement opdracht =
                    verbinding.prepareStatement("copy " + TABEL + " to ? (format parquet, compression zstd)")) {
                opdracht.setString(1, bestand.toString());
                opdracht.execute();
            }
        } catch (SQLException e) {
            throw new LeesException("cannot make a Parquet file", e);
        }
    }

    private static void sluitAf(Connection verbinding, Path map) throws SQLException {
        // A setting takes no placeholder; the path is ours, and a quote in it is doubled.
        String pad = map.toString().replace("'", "''");
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("set allowed_directories=['" + pad + "']");
            opdracht.execute("set temp_directory='" + pad + "'");
            opdracht.execute("set enable_external_access=false");
            opdracht.execute("set lock_configuration=true");
        }
    }

    private static String kolommen() {
        return Kolommen.alle().stream()
                .map(kolom -> kolom.naam() + " " + type(kolom.soort()))
                .collect(Collectors.joining(", "));
    }

    private static void voegToe(DuckDBAppender appender, Waarneming rij) {
        try {
            appender.beginRow();
            for (Kolom kolom : Kolommen.alle()) {
                switch (kolom.soort()) {
                    case TEKST -> appender.append(kolom.tekst().apply(rij));
                    case GETAL -> getal(appender, kolom.getal().apply(rij));
                    case DATUM -> dag(appender, kolom.tekst().apply(rij));
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new LeesException("cannot add a row to a Parquet file", e);
        }
    }

    private static String type(Kolom.Soort soort) {
        return switch (soort) {
            case TEKST -> "varchar not null";
            case GETAL -> "double";
            case DATUM -> "date";
        };
    }

    private static void dag(DuckDBAppender appender, String dag) throws SQLException {
        if (dag.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(LocalDate.parse(dag));
        }
    }

    private static void getal(DuckDBAppender appender, OptionalDouble getal) throws SQLException {
        if (getal.isPresent()) {
            appender.append(getal.getAsDouble());
        } else {
            appender.appendNull();
        }
    }

    private static void verwijder(Path map) throws IOException {
        try (Stream<Path> delen = Files.walk(map)) {
            for (Path deel : delen.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(deel);
            }
        }
    }
}
