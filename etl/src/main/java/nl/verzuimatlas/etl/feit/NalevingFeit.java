package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What followed each signal, for every action that its rule expects: the report or step that belongs to it and whether it was
 * in time (docs/adr/0010-sixteen-hours-window.md, docs/adr/0021-protocol-rules.md). Signals of all rules, reports, steps and
 * days with unauthorised absence meet per pupil in one shuffle; a pupil is judged in plain Java.
 *
 * @param regels what the rules expect
 * @param kalender schooldagen per vestiging
 * @param vestigingen fact table {@code vestiging}
 * @param dekking last day known from each source
 */
record NalevingFeit(
        List<Naleefregel> regels, Schoolkalender kalender, Dataset<Row> vestigingen, Dekkingsgrens dekking) {

    private static final int DUIZEND = 1000;
    private static final double HALF = 0.5;

    /**
     * Fact rows.
     *
     * @param signalen fact table {@code signaal}
     * @param meldingen fact table {@code melding}
     * @param stappen fact table {@code actie}
     * @param verzuimDagen fact table {@code verzuim_dag}
     */
    Dataset<Row> feit(Dataset<Row> signalen, Dataset<Row> meldingen, Dataset<Row> stappen, Dataset<Row> verzuimDagen) {
        Dataset<Row> rijen = vanSignalen(signalen)
                .unionAll(vanMeldingen(meldingen))
                .unionAll(vanStappen(stappen))
                .unionAll(vanDagen(verzuimDagen))
                .repartition(col("leerling_sleutel"))
                .sortWithinPartitions("leerling_sleutel", "rijsoort");
        HashMap<String, Naleefregel> perSleutel = new HashMap<>();
        regels.forEach(regel -> perSleutel.put(regel.sleutel(), regel));
        MapPartitionsFunction<Row, Row> zoeker = new Nalevingszoeker(perSleutel, kalender, scholen(), dekking);
        Column signaalDatum = date_from_unix_date(col("signaal_dag"));
        return rijen.mapPartitions(zoeker, Encoders.row(Uitslag.SCHEMA))
                .withColumn("signaal_datum", signaalDatum)
                .withColumn("uiterste_datum", date_from_unix_date(col("uiterste_dag")))
                .withColumn("actie_datum", date_from_unix_date(col("actie_dag")))
                .withColumn("schooljaar", Schooljaren.vanDatum(signaalDatum));
    }

    private Dataset<Row> vanSignalen(Dataset<Row> signalen) {
        return rijen(
                signalen,
                Nalevingszoeker.SIGNAAL,
                Map.of(
                        "dag", unix_date(col("signaal_datum")),
                        "brin", col("brin"),
                        "vestiging_code", col("vestiging_code"),
                        "id", col("signaal_id"),
                        "soort", concat_ws("|", col("protocol_id"), col("protocol_versie"), col("regel_id")),
                        "begin_dag", unix_date(col("venster_begin_datum"))));
    }

    private Dataset<Row> vanMeldingen(Dataset<Row> meldingen) {
        Object[] verzuimsoorten = regels.stream()
                .flatMap(regel -> regel.verwachtingen().stream())
                .flatMap(verwachting -> verwachting.verzuimsoorten().stream())
                .distinct()
                .toArray();
        return rijen(
                meldingen.filter(col("telt_mee").and(col("verzuimsoort").isin(verzuimsoorten))),
                Nalevingszoeker.ACTIE,
                Map.of(
                        "dag", unix_date(col("meld_datum")),
                        "brin", col("brin"),
                        "id", col("melding_nummer"),
                        "soort", lit(Verwachting.DUO_MELDING),
                        "verzuimsoort", col("verzuimsoort"),
                        "begin_dag", unix_date(col("begin_datum"))));
    }

    private Dataset<Row> vanStappen(Dataset<Row> stappen) {
        return rijen(
                stappen,
                Nalevingszoeker.ACTIE,
                Map.of(
                        "dag", unix_date(col("actie_datum")),
                        "brin", col("brin"),
                        // of one kind there is one step a day
                        "id", concat_ws("|", col("actie_datum"), col("actie")),
                        "soort", col("actie")));
    }

    private Dataset<Row> vanDagen(Dataset<Row> verzuimDagen) {
        return rijen(
                verzuimDagen.filter(col("ongeoorloofd_uren").gt(0)),
                Nalevingszoeker.DAG,
                Map.of(
                        "dag", unix_date(col("datum")),
                        "vestiging_code", col("vestiging_code"),
                        "duizendsten", duizendsten(col("ongeoorloofd_uren"))));
    }

    /** To the nearest whole number; {@code round} of Spark makes a text of each. */
    private static Column duizendsten(Column uren) {
        return floor(uren.multiply(DUIZEND).plus(HALF));
    }

    /** {@code rijen} in the columns of {@link Nalevingszoeker}; those that are not in {@code inhoud} are empty. */
    private static Dataset<Row> rijen(Dataset<Row> rijen, int rijsoort, Map<String, Column> inhoud) {
        Map<String, Column> alle = new HashMap<>(inhoud);
        alle.put("leerling_sleutel", col("leerling_sleutel"));
        alle.put("rijsoort", lit(rijsoort));
        Column[] kolommen = Arrays.stream(Nalevingszoeker.SCHEMA.fields())
                .map(veld -> alle.getOrDefault(veld.name(), lit(null))
                        .cast(veld.dataType())
                        .as(veld.name()))
                .toArray(Column[]::new);
        return rijen.select(kolommen);
    }

    private HashMap<String, School> scholen() {
        HashMap<String, School> scholen = new HashMap<>();
        vestigingen
                .select("vestiging_code", "gemeente_code", "onderwijssoort")
                .collectAsList()
                .forEach(rij -> scholen.put(rij.getString(0), new School(rij.getString(1), rij.getString(2))));
        return scholen;
    }
}
