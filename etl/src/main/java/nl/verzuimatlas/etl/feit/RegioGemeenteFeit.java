package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which municipality lies in which region; a municipality may lie in several, also of one kind. */
record RegioGemeenteFeit() {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> indeling) {
        return indeling.select(
                col("regiotype"),
                col("regiocode"),
                col("regionaam"),
                col("gemeentecode").as("gemeente_code"),
                col("postcodegebieden").isNotNull().as("is_deel"),
                col("geldig_van").as("geldig_van_datum"),
                col("geldig_tot").as("geldig_tot_datum"));
    }
}
