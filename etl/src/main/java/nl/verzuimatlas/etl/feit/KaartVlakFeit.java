package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Borders of areas, as they were delivered. */
record KaartVlakFeit() {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> kaart) {
        return kaart.select(col("gebiedscode").as("gebied_code"), col("jaar"), col("stelsel"), col("geometrie"));
    }
}
