package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Exemptions from compulsory education and leave outside the school holidays.
 *
 * @param indeling municipalities on the division of today
 * @param onderwijssoorten onderwijssoort of the telling
 */
record VrijstellingFeit(Gemeenteindeling indeling, Onderwijssoorten onderwijssoorten) {

    /**
     * Fact rows.
     *
     * @param vrijstellingen last state per exemption of source {@code vrijstellingen}
     */
    Dataset<Row> feit(Dataset<Row> vrijstellingen) {
        return indeling.opIndelingVanNu(vrijstellingen, "woongemeentecode", "woon_gemeente_code")
                .select(
                        col("pseudoniem").as("leerling_sleutel"),
                        col("woon_gemeente_code"),
                        col("woongemeentecode").as("gemelde_gemeente_code"),
                        onderwijssoorten.telling(col("laatste_onderwijssoort")).as("onderwijssoort"),
                        col("artikel"),
                        col("begindatum").as("begin_datum"),
                        col("einddatum").as("eind_datum"),
                        col("dagen").as("verlof_dagen"),
                        col("geboortejaar").as("geboorte_jaar"),
                        col(Invoer.IS_VOORLOPIG),
                        Schooljaren.vanDatum(col("begindatum")).as("schooljaar"));
    }
}
