package nl.verzuimatlas.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.verzuimatlas.etl.cli.SparkSessions;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of this module share; it lives as long as the test JVM. */
public final class ProefSpark {

    private ProefSpark() {}

    /** The shared session, {@code local[2]}, session time zone UTC. */
    public static SparkSession sessie() {
        return Houder.SESSIE;
    }

    /** Starts the session when a test first asks for it. */
    private static final class Houder {
        static final SparkSession SESSIE = SparkSessions.open("local[2]", werkmap());

        private static Path werkmap() {
            try {
                return Files.createDirectories(Path.of("target", "spark-proef").toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make a scratch folder for Spark", e);
            }
        }
    }
}
