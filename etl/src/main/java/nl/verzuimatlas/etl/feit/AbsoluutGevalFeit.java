package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Cases of absoluut verzuim per school year in which they lasted a day or longer (Vensters encyclopedie, Leerplichttelling). An
 * open case lasts until the last day of its delivery. A case that was registered by mistake keeps its reason
 * ({@code ten-onrechte}).
 *
 * @param indeling municipalities on the division of today
 * @param onderwijssoorten onderwijssoort of the telling
 * @param lang limit of a long case
 */
record AbsoluutGevalFeit(Gemeenteindeling indeling, Onderwijssoorten onderwijssoorten, Duurgrens lang) {

    /** What makes a case one case, over deliveries. */
    static final List<String> SLEUTEL = List.of("pseudoniem", "woongemeentecode", "begindatum");

    private static final Object[] OPGELOST = {"ingeschreven", "vrijstelling"};

    static AbsoluutGevalFeit met(Gemeenteindeling indeling, Onderwijssoorten onderwijssoorten) {
        return new AbsoluutGevalFeit(indeling, onderwijssoorten, Duurgrens.lees("langer-dan-3-maanden"));
    }

    /**
     * Cases, one row each, in the names of the house.
     *
     * @param gevallen last state per case of source {@code absoluut-verzuim}
     */
    Dataset<Row> gevallen(Dataset<Row> gevallen) {
        return indeling.opIndelingVanNu(gevallen, "woongemeentecode", "woon_gemeente_code")
                .select(
                        col("pseudoniem").as("leerling_sleutel"),
                        col("woon_gemeente_code"),
                        onderwijssoorten.telling(col("laatste_onderwijssoort")).as("onderwijssoort"),
                        col("begindatum").as("begin_datum"),
                        col("einddatum").as("eind_datum"),
                        col("reden_einde"),
                        col(Invoer.IS_VOORLOPIG),
                        col(Invoer.LEVERING_LAATSTE_DATUM));
    }

    /**
     * Fact rows.
     *
     * @param gevallen outcome of {@link #gevallen(Dataset)}
     */
    Dataset<Row> feit(Dataset<Row> gevallen) {
        Column nog = greatest(col(Invoer.LEVERING_LAATSTE_DATUM), col("begin_datum"));
        Column laatsteDag = coalesce(col("eind_datum"), nog);
        Column jaar = col("beginjaar");
        Column eindigt = coalesce(jaar.equalTo(Schooljaren.beginjaar(col("eind_datum"))), lit(false));
        Column opgelost = coalesce(col("reden_einde").isin(OPGELOST), lit(false));
        Column laatsteDagInJaar = least(col("laatste_dag"), Schooljaren.einde(jaar));
        return gevallen.withColumn("laatste_dag", laatsteDag)
                .withColumn(
                        "beginjaar",
                        explode(sequence(
                                Schooljaren.beginjaar(col("begin_datum")), Schooljaren.beginjaar(col("laatste_dag")))))
                .withColumn("is_nieuw", jaar.equalTo(Schooljaren.beginjaar(col("begin_datum"))))
                .withColumn("is_opgelost", eindigt.and(opgelost))
                .withColumn("is_langer_dan_3_maanden", lang.overschreden(col("begin_datum"), laatsteDagInJaar))
                .withColumn("schooljaar", Schooljaren.vanBeginjaar(jaar));
    }
}
