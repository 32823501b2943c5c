package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Published figures, on the division of their publisher: never recomputed and never mapped to a later municipality. */
record ReferentiecijferFeit() {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> cijfers) {
        return cijfers.withColumn("bron", concat_ws(", ", col("uitgever"), col("titel"), col("tabel")));
    }
}
