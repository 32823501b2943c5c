package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Respondents of E-MOVO. Without a weight of its own a municipality uses the regional weight.
 *
 * @param indeling municipalities on the division of today
 */
record EmovoRespondentFeit(Gemeenteindeling indeling) {

    /** Fact rows. */
    Dataset<Row> feit(Dataset<Row> respondenten) {
        return indeling.opIndelingVanNu(respondenten, "gemeente", "gemeente_code")
                .select(
                        col("resp_id").as("respondent_sleutel"),
                        col("jaar").as("meetjaar"),
                        col("gemeente_code"),
                        col("school").as("school_sleutel"),
                        col("onderwijssoort"),
                        col("klas"),
                        col("geslacht"),
                        col("weegfactor").as("gewicht_regio"),
                        coalesce(col("weegfactor_gemeente"), col("weegfactor")).as("gewicht_gemeente"),
                        col("ziek_4wk"),
                        col("spijbel_uren"),
                        col("depressieve_gevoelens"),
                        col("echtscheiding"),
                        col("psychosociaal"),
                        col("ziek_of_verslaafd_gezinslid"),
                        col("school_niet_leuk"),
                        col("problematisch_social_media"),
                        col("problematisch_gamen"),
                        Schooljaren.vanBeginjaar(col("jaar")).as("schooljaar"));
    }
}
