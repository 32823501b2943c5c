package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Vestigingen of schools.
 *
 * @param indeling municipalities on the division of today
 * @param onderwijssoorten onderwijssoort of the telling
 */
record VestigingFeit(Gemeenteindeling indeling, Onderwijssoorten onderwijssoorten) {

    private static final int DAGDELEN = 2;

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> vestigingen) {
        return indeling.opIndelingVanNu(vestigingen, "gemeentecode", "gemeente_code")
                .select(
                        col("brin"),
                        col("vestigingscode").as("vestiging_code"),
                        col("vestigingsnaam").as("vestiging_naam"),
                        col("gemeente_code"),
                        onderwijssoorten.telling(col("onderwijssoort")).as("onderwijssoort"),
                        col("vakantieregio"),
                        col("lesuren_per_dag"),
                        coalesce(col("dagdeel_lesuren"), col("lesuren_per_dag").divide(DAGDELEN))
                                .as("dagdeel_lesuren"));
    }
}
