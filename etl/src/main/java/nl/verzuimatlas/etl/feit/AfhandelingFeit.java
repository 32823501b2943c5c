package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Cases that leerplicht made of reports, by the route of the Methodische Aanpak Schoolverzuim.
 *
 * @param indeling municipalities on the division of today
 */
record AfhandelingFeit(Gemeenteindeling indeling) {

    /**
     * Fact rows.
     *
     * @param zaken last state per case of source {@code afhandeling}
     */
    Dataset<Row> feit(Dataset<Row> zaken) {
        return indeling.opIndelingVanNu(zaken, "woongemeentecode", "woon_gemeente_code")
                .select(
                        col("meldingsnummer").as("melding_nummer"),
                        col("woon_gemeente_code"),
                        col("woongemeentecode").as("gemelde_gemeente_code"),
                        col("route"),
                        col("sanctie"),
                        col("start").as("begin_datum"),
                        col("einde").as("eind_datum"),
                        col("terugkoppeling_op").as("terugkoppeling_datum"),
                        col(Invoer.IS_VOORLOPIG),
                        Schooljaren.vanDatum(col("start")).as("schooljaar"));
    }
}
