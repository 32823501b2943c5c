package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;

/**
 * What followed each signal: the report that belongs to it and whether it was in time
 * (docs/adr/0010-sixteen-hours-window.md). A report may lack a vestiging, so signals and reports meet per pupil and
 * institution.
 *
 * @param protocol rules with their action and term
 * @param kalender schoolwerkdagen per vestiging
 * @param vestigingen fact table {@code vestiging}
 * @param dekking last day known from the registration and from the reports
 */
record NalevingFeit(Protocol protocol, Schoolkalender kalender, Dataset<Row> vestigingen, Dekkingsgrens dekking) {

    private static final String SLEUTEL = "leerling_brin";
    private static final String DUO_MELDING = "duo-melding";

    /**
     * Fact rows.
     *
     * @param signalen fact table {@code signaal}
     * @param meldingen fact table {@code melding}
     */
    Dataset<Row> feit(Dataset<Row> signalen, Dataset<Row> meldingen) {
        Dataset<Row> metGrens = metGrens(signalen);
        Dataset<Row> oordelen = SignaalFeit.berekend(protocol).stream()
                .map(regel -> perRegel(metGrens, meldingen, regel))
                .reduce(Dataset::union)
                .orElseThrow(() -> new IllegalStateException("protocol " + protocol.id() + " has no rules"));
        return metSignaal(oordelen, metGrens);
    }

    /** Signals with their school and the last day that both the registration and the reports cover. */
    private Dataset<Row> metGrens(Dataset<Row> signalen) {
        Dataset<Row> scholen = vestigingen.select(
                col("vestiging_code"), col("gemeente_code").as("school_gemeente_code"), col("onderwijssoort"));
        Dataset<Row> metSchool = signalen.join(broadcast(scholen), "vestiging_code");
        Column beide = when(
                col("registratie_tot").isNotNull().and(col("melding_tot").isNotNull()),
                least(col("registratie_tot"), col("melding_tot")));
        return metSchool
                .join(broadcast(dekking.registratie()), new String[] {"vestiging_code", "schooljaar"}, "left")
                .join(broadcast(dekking.meldingen()), new String[] {"school_gemeente_code", "schooljaar"}, "left")
                .withColumn("gedekt_tot_dag", unix_date(beide));
    }

    private Dataset<Row> perRegel(Dataset<Row> signalen, Dataset<Row> meldingen, Regel regel) {
        Dataset<Row> vanRegel = signalen.filter(col("regel_id").equalTo(regel.id()))
                .select(
                        sleutel().as(SLEUTEL),
                        col("signaal_id"),
                        col("vestiging_code"),
                        unix_date(col("venster_begin_datum")).as("venster_begin_dag"),
                        unix_date(col("signaal_datum")).as("signaal_dag"),
                        col("gedekt_tot_dag"));
        Dataset<Row> alsActie = meldingen
                .filter(col("telt_mee")
                        .and(col("verzuimsoort")
                                .isin(regel.acties().get(0).verzuimsoorten().toArray())))
                .select(
                        sleutel().as(SLEUTEL),
                        col("melding_nummer"),
                        unix_date(col("begin_datum")).as("begin_dag"),
                        unix_date(col("meld_datum")).as("meld_dag"));
        CoGroupFunction<String, Row, Row, Row> toets =
                new Nalevingstoets(regel.acties().get(0).termijn().aantal(), kalender);
        return perSleutel(vanRegel)
                .cogroup(perSleutel(alsActie), toets, Encoders.row(Nalevingstoets.SCHEMA))
                .withColumn("actie_nr", lit(1))
                .withColumn("actie", lit(DUO_MELDING))
                .withColumn("is_wettelijk", lit(regel.wettelijk()))
                .withColumn("uren_bij_actie", lit(null));
    }

    private Dataset<Row> metSignaal(Dataset<Row> oordelen, Dataset<Row> signalen) {
        return signalen.join(oordelen, "signaal_id")
                .withColumn("uiterste_datum", date_from_unix_date(col("uiterste_dag")))
                .withColumn("actie_datum", date_from_unix_date(col("meld_dag")));
    }

    private static Column sleutel() {
        return concat_ws("|", col("leerling_sleutel"), col("brin"));
    }

    private static KeyValueGroupedDataset<String, Row> perSleutel(Dataset<Row> rijen) {
        MapFunction<Row, String> sleutel = rij -> rij.getString(0);
        return rijen.groupByKey(sleutel, Encoders.STRING());
    }
}
