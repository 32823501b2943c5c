package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * DUO reports, one row per report with its last status. A report that was withdrawn (I) or that waits for transmission (W)
 * stays, but does not count (DUO, statuses since 12 August 2020).
 *
 * @param indeling municipalities on the division of today
 * @param onderwijssoorten onderwijssoort of the telling
 */
record MeldingFeit(Gemeenteindeling indeling, Onderwijssoorten onderwijssoorten) {

    private static final Object[] TELT_NIET_MEE = {"I", "W"};

    /**
     * Fact rows, and besides the contract the reason for which a report was closed and the last day of its delivery.
     *
     * @param meldingen last state per report number of source {@code duo-meldingen}
     */
    Dataset<Row> feit(Dataset<Row> meldingen) {
        Dataset<Row> opIndelingVanNu = indeling.opIndelingVanNu(meldingen, "woongemeentecode", "woon_gemeente_code");
        return opIndelingVanNu.select(
                col("meldingsnummer").as("melding_nummer"),
                col("pseudoniem").as("leerling_sleutel"),
                col("woon_gemeente_code"),
                col("woongemeentecode").as("gemelde_gemeente_code"),
                col("brin"),
                col("vestigingscode").as("vestiging_code"),
                onderwijssoorten.telling(col("onderwijssoort")).as("onderwijssoort"),
                col("verzuimsoort"),
                col("begindatum").as("begin_datum"),
                col("einddatum").as("eind_datum"),
                col("verzuimuren").as("verzuim_uren"),
                col("melddatum").as("meld_datum"),
                col("status"),
                not(col("status").isin(TELT_NIET_MEE)).as("telt_mee"),
                col("geboortejaar").as("geboorte_jaar"),
                col("geslacht"),
                col("reden_afgesloten"),
                col(Invoer.IS_VOORLOPIG),
                col(Invoer.LEVERING_LAATSTE_DATUM),
                Schooljaren.vanDatum(col("begindatum")).as("schooljaar"));
    }
}
