package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether schools have a protocol, and what is in it. What was not looked at is no row: it is not the same as no.
 *
 * @param vestigingen fact table {@code vestiging}
 */
record ProtocolscanFeit(Dataset<Row> vestigingen) {

    /**
     * Fact rows.
     *
     * @param scan last state per vestiging and topic of source {@code protocolscan}
     */
    Dataset<Row> feit(Dataset<Row> scan) {
        Dataset<Row> plaats = vestigingen.select(
                col("vestiging_code").as("vestigingscode"),
                col("gemeente_code").as("school_gemeente_code"),
                col("onderwijssoort"));
        return scan.filter(col("aanwezig").isNotNull())
                .join(broadcast(plaats), "vestigingscode")
                .select(
                        col("vestigingscode").as("vestiging_code"),
                        col("school_gemeente_code"),
                        col("onderwijssoort"),
                        col("onderwerp"),
                        col("aanwezig").as("is_aanwezig"),
                        col("niveau"),
                        col("schooljaar"));
    }
}
