package nl.verzuimatlas.etl.cli;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Lets Spark do once, with one row of its own, what every fact table asks of it: write and read Parquet, join, group and sort. The
 * classes for it are then loaded and compiled while other work is done, and not when the first table waits for them.
 */
final class Opwarming {

    private static final String MAP = "opwarming";
    private static final StructType VORM = new StructType()
            .add("sleutel", DataTypes.StringType)
            .add("rang", DataTypes.LongType)
            .add("dag", DataTypes.DateType)
            .add("deel", DataTypes.StringType);

    private Opwarming() {}

    /**
     * Warms up {@code spark}.
     *
     * @param werkmap folder for Spark's scratch files
     * @return the session
     */
    static SparkSession doe(SparkSession spark, Path werkmap) {
        String map = werkmap.resolve(MAP).toString();
        Dataset<Row> rij = spark.createDataFrame(List.of(RowFactory.create("a", 1L, LocalDate.EPOCH, "b")), VORM);
        rij.coalesce(1)
                .sortWithinPartitions("sleutel")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .partitionBy("deel")
                .parquet(map);
        spark.read()
                .schema(VORM)
                .parquet(map)
                .withColumn("pad", col("_metadata.file_path"))
                .join(broadcast(rij.select("sleutel")), new String[] {"sleutel"}, "left")
                .coalesce(1)
                .groupBy("sleutel")
                .agg(max(struct("rang", "dag", "pad")).as("stand"))
                .select("sleutel", "stand.*")
                .collectAsList();
        return spark;
    }
}
