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
                // plans again after each stage; with four partitions there is nothing to gain by it
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                // what is kept for a second use is small: to compress it costs more than the room
                .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
                // equal code of two stages is compiled once
                .config("spark.sql.codegen.useIdInClassName", "false")
                // no session brings classes of its own, so none has to be asked of the driver before it is looked for
                // at hand
                .config("spark.sql.artifact.isolation.enabled", "false")
                // small letters of codes are those of Java; the tables for all languages take a second to make
                .config("spark.sql.icu.caseMappings.enabled", "false")
                .config(
                        "spark.sql.warehouse.dir",
                        werkmap.resolve("spark-warehouse").toString())
                // a byte that turned over on the disk must not become a figure
                .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
                .config("spark.hadoop.fs.file.impl", LokaleSchijf.class.getName())
                .config("spark.local.dir", werkmap.toString());
        if (master.startsWith("local")) {
            bouwer.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    // listing the folders of deliveries on the disk of this machine is no work to divide
                    .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000");
        }
        return bouwer.getOrCreate();
    }
}
