package nl.verzuimatlas.etl.cli;

import java.nio.file.Path;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.apache.spark.sql.SparkSession;

/** Starts the one Spark session of this JVM, silent and without a network beyond this machine when it is local. */
public final class SparkSessions {

    private SparkSessions() {}

    /**
     * The session of this JVM; started on first use.
     *
     * @param master {@code local[*]}, or the URL of a cluster
     * @param home home directory, whose lock the caller holds; Spark's scratch files stand in it
     */
    public static SparkSession open(String master, Home home) {
        return open(master, home.spark());
    }

    /**
     * The session of this JVM; started on first use.
     *
     * @param master {@code local[*]}, or the URL of a cluster
     * @param werkmap folder for Spark's scratch files
     */
    public static SparkSession open(String master, Path werkmap) {
        SparkSession.Builder bouwer = SparkSession.builder()
                .appName("verzuimatlas")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.session.timeZone", "UTC")
                .config(
                        "spark.sql.warehouse.dir",
                        werkmap.resolve("spark-warehouse").toString())
                // a byte that turned over on the disk must not become a figure
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .config("spark.hadoop.fs.file.impl", LokaleSchijf.class.getName())
                .config("spark.local.dir", werkmap.toString());
        if (master.startsWith("local")) {
            bouwer.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        return bouwer.getOrCreate();
    }
}
