package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which municipality lies in which region; a municipality may lie in several, also of one kind. Rows per postcode become
 * one: the municipality lies there with a part of it when postcodes of it lie in another region of the kind.
 */
record RegioGemeenteFeit() {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> indeling) {
        Column regiosVanGemeente = size(collect_set(col("regiocode"))
                .over(Window.partitionBy("regiotype", "gemeentecode", "geldig_van", "geldig_tot")));
        return indeling.withColumn(
                        "is_deel",
                        col("postcodegebieden")
                                .isNotNull()
                                .or(col("postcode4").isNotNull().and(regiosVanGemeente.gt(1))))
                .groupBy("regiotype", "regiocode", "gemeentecode", "geldig_van", "geldig_tot")
                .agg(max("regionaam").as("regionaam"), max("is_deel").as("is_deel"))
                .select(
                        col("regiotype"),
                        col("regiocode"),
                        col("regionaam"),
                        col("gemeentecode").as("gemeente_code"),
                        col("is_deel"),
                        col("geldig_van").as("geldig_van_datum"),
                        col("geldig_tot").as("geldig_tot_datum"));
    }
}
