package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Municipalities with their validity and successor. */
record GemeenteFeit() {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> gemeenten) {
        return gemeenten.select(
                col("gemeentecode").as("gemeente_code"),
                col("gemeentenaam").as("gemeente_naam"),
                col("geldig_van").as("geldig_van_datum"),
                col("geldig_tot").as("geldig_tot_datum"),
                col("opvolger").as("opvolger_code"));
    }
}
