package nl.verzuimatlas.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of this module share. */
public final class ProefSpark {

    private ProefSpark() {}

    /** A local session of two threads: started at the first call, stopped with the JVM. */
    public static SparkSession get() {
        return Houder.SESSIE;
    }

    private static final class Houder {

        private static final SparkSession SESSIE = start();

        private static SparkSession start() {
            try {
                return SparkSession.builder()
                        .master("local[2]")
                        .appName("verzuimatlas-proef")
                        .config("spark.ui.enabled", "false")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.sql.shuffle.partitions", "2")
                        .config("spark.sql.session.timeZone", "UTC")
                        .config(
                                "spark.local.dir",
                                Files.createTempDirectory("proefspark").toString())
                        .config(
                                "spark.sql.warehouse.dir",
                                Files.createTempDirectory("proefspark").toString())
                        .getOrCreate();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make a scratch folder for Spark", e);
            }
        }
    }
}
