package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Steps that schools and partners took for a pupil. A partner may not know the vestiging; the step then belongs to the
 * institution.
 *
 * @param vestigingen fact table {@code vestiging}
 */
record ActieFeit(Dataset<Row> vestigingen) {

    /**
     * Fact rows.
     *
     * @param acties last state per step of source {@code acties}
     */
    Dataset<Row> feit(Dataset<Row> acties) {
        Dataset<Row> perVestiging = vestigingen.select(
                col("vestiging_code").as("vestigingscode"), col("gemeente_code").as("gemeente_van_vestiging"));
        Dataset<Row> perInstelling = vestigingen
                .coalesce(1)
                .groupBy("brin")
                .agg(
                        min("gemeente_code").as("gemeente_van_instelling"),
                        max("gemeente_code").as("laatste"))
                .filter(col("gemeente_van_instelling").equalTo(col("laatste")))
                .drop("laatste");
        return acties.join(broadcast(perVestiging), new String[] {"vestigingscode"}, "left")
                .join(broadcast(perInstelling), new String[] {"brin"}, "left")
                .select(
                        col("pseudoniem").as("leerling_sleutel"),
                        col("brin"),
                        col("vestigingscode").as("vestiging_code"),
                        // a step at a known vestiging is in its gemeente; without one, where the whole institution is
                        coalesce(col("gemeente_van_vestiging"), col("gemeente_van_instelling"))
                                .as("school_gemeente_code"),
                        col("actie"),
                        col("resultaat"),
                        col("datum").as("actie_datum"),
                        Schooljaren.vanDatum(col("datum")).as("schooljaar"));
    }
}
