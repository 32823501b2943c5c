package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Periods at home, put together per pupil from three sources (docs/adr/0011-periods-at-home.md).
 *
 * @param indeling municipalities on the division of today
 * @param gronden grounds and outcomes
 * @param vestigingen fact table {@code vestiging}
 */
record ThuiszitPeriodeFeit(Gemeenteindeling indeling, Thuiszitgronden gronden, Dataset<Row> vestigingen) {

    /** What makes a spell in the registration of a samenwerkingsverband one spell, over its cumulative deliveries. */
    static final List<String> SLEUTEL = List.of("pseudoniem", "swv", "start");

    private static final String TEN_ONRECHTE = "ten-onrechte";
    private static final String AFGESLOTEN = "G";
    private static final int BEGIN_VAN_SWV = 1;
    private static final int LENGTE_VAN_SOORT = 2;

    /** All parts: {@code meldingen}, {@code gevallen} and {@code spells} after each other. */
    Dataset<Row> delen(Dataset<Row> meldingen, Dataset<Row> gevallen, Dataset<Row> spells) {
        return uitMeldingen(meldingen).union(uitGevallen(gevallen)).union(uitRegistratie(spells));
    }

    /**
     * Fact rows.
     *
     * @param delen outcome of {@link #delen}
     */
    Dataset<Row> feit(Dataset<Row> delen) {
        MapFunction<Row, String> leerling = rij -> rij.getString(0);
        FlatMapGroupsFunction<String, Row, Row> samenvoegen = new Thuiszitsamenvoeging(gronden.groepen());
        Dataset<Row> perioden = delen.groupByKey(leerling, Encoders.STRING())
                .flatMapGroups(samenvoegen, Encoders.row(Thuiszitsamenvoeging.PERIODE));
        return perioden.withColumn("begin_datum", date_from_unix_date(col("begin_dag")))
                .withColumn("eind_datum", date_from_unix_date(col("eind_dag")))
                .withColumn("aanbod_datum", date_from_unix_date(col("aanbod_dag")))
                .withColumn("schooljaar", Schooljaren.vanDatum(col("begin_datum")));
    }

    /** Reports of langdurig relatief verzuim that count. */
    private Dataset<Row> uitMeldingen(Dataset<Row> meldingen) {
        return meldingen
                .filter(col("verzuimsoort").equalTo("LRV").and(col("telt_mee")))
                .select(deel(
                        Thuiszitdeel.Bron.LRV,
                        lit("lrv"),
                        col("begin_datum"),
                        col("eind_datum"),
                        lit(null).cast("date"),
                        gronden.uitkomst(col("reden_afgesloten")),
                        col("status").equalTo(AFGESLOTEN)));
    }

    /** Cases of absoluut verzuim that were not registered by mistake. */
    private Dataset<Row> uitGevallen(Dataset<Row> gevallen) {
        return gevallen.filter(coalesce(col("reden_einde").notEqual(TEN_ONRECHTE), lit(true)))
                .select(deel(
                        Thuiszitdeel.Bron.ABSOLUUT,
                        lit("absoluut"),
                        col("begin_datum"),
                        col("eind_datum"),
                        lit(null).cast("date"),
                        gronden.uitkomst(col("reden_einde")),
                        col("eind_datum").isNotNull()));
    }

    /** Spells in the registration of a samenwerkingsverband; its name tells po from vo when the school does not. */
    private Dataset<Row> uitRegistratie(Dataset<Row> spells) {
        Column vanSwv = lower(substring(col("swv"), BEGIN_VAN_SWV, LENGTE_VAN_SOORT));
        Dataset<Row> metSchool = spells.join(soortPerBrin(), new String[] {"brin"}, "left")
                .withColumn("onderwijssoort", coalesce(col("soort_van_brin"), vanSwv))
                .withColumnRenamed("pseudoniem", "leerling_sleutel");
        return indeling.opIndelingVanNu(metSchool, "woongemeentecode", "woon_gemeente_code")
                .select(deel(
                        Thuiszitdeel.Bron.SWV,
                        gronden.groep(col("reden")),
                        col("start"),
                        col("einde"),
                        col("passend_aanbod_op"),
                        col("uitkomst"),
                        col("einde").isNotNull()));
    }

    /** Onderwijssoort of institutions of which all vestigingen have the same. */
    private Dataset<Row> soortPerBrin() {
        return vestigingen
                .groupBy("brin")
                .agg(min("onderwijssoort").as("laagste"), max("onderwijssoort").as("hoogste"))
                .select(
                        col("brin"),
                        when(col("laagste").equalTo(col("hoogste")), col("laagste"))
                                .as("soort_van_brin"));
    }

    private static Column[] deel(
            Thuiszitdeel.Bron bron,
            Column groep,
            Column begin,
            Column eind,
            Column aanbod,
            Column uitkomst,
            Column isAfgesloten) {
        return new Column[] {
            col("leerling_sleutel"),
            lit(bron.name()).as("bron"),
            col("woon_gemeente_code"),
            col("onderwijssoort"),
            groep.as("groep"),
            unix_date(begin).as("begin_dag"),
            unix_date(eind).as("eind_dag"),
            unix_date(aanbod).as("aanbod_dag"),
            uitkomst.as("uitkomst"),
            isAfgesloten.as("is_afgesloten"),
            col(Invoer.IS_VOORLOPIG)
        };
    }
}
