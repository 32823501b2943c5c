package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Leerplichtige and kwalificatieplichtige residents; by the municipality of then and of today.
 *
 * @param indeling municipalities on the division of today
 */
record LeerplichtigeFeit(Gemeenteindeling indeling) {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> leerplichtigen) {
        Dataset<Row> metStatus = leerplichtigen.withColumn(
                "status", Telstatus.zwakste(col("leerplichtig_status"), col("kwalificatieplichtig_status")));
        return indeling.opIndelingVanNu(metStatus, "gemeentecode", "gemeente_code")
                .withColumnRenamed("gemeentecode", "geleverde_gemeente_code")
                .groupBy("gemeente_code", "geleverde_gemeente_code", "leeftijd", "schooljaar")
                .agg(
                        Telstatus.som(col("leerplichtig"), col("leerplichtig_status"))
                                .as("leerplichtig_aantal"),
                        Telstatus.som(col("kwalificatieplichtig"), col("kwalificatieplichtig_status"))
                                .as("kwalificatieplichtig_aantal"),
                        Telstatus.zwakste(col("status")).as("status"));
    }
}
