package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Pupils enrolled on 1 October. Rows that become one by a municipal merger or by the onderwijssoort of the telling are added
 * up.
 *
 * @param indeling municipalities on the division of today
 * @param onderwijssoorten onderwijssoort of the telling
 */
record InschrijvingFeit(Gemeenteindeling indeling, Onderwijssoorten onderwijssoorten) {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> inschrijvingen) {
        return indeling.opIndelingVanNu(inschrijvingen, "woongemeentecode", "woon_gemeente_code")
                .withColumn("onderwijssoort", onderwijssoorten.telling(col("onderwijssoort")))
                .withColumnRenamed("vestigingscode", "vestiging_code")
                .groupBy("vestiging_code", "woon_gemeente_code", "onderwijssoort", "leerjaar", "schooljaar")
                .agg(
                        Telstatus.som(col("aantal"), col("aantal_status")).as("leerling_aantal"),
                        Telstatus.zwakste(col("aantal_status")).as("status"));
    }
}
