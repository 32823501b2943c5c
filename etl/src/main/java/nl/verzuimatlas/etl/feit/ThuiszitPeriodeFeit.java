package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;
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
 * Periods at home, put together per pupil from five sources (docs/adr/0011-periods-at-home.md).
 *
 * @param indeling municipalities on the division of today
 * @param onderwijssoorten onderwijssoort of the telling
 * @param gronden grounds and outcomes
 * @param vestigingen fact table {@code vestiging}
 */
record ThuiszitPeriodeFeit(
        Gemeenteindeling indeling,
        Onderwijssoorten onderwijssoorten,
        Thuiszitgronden gronden,
        Dataset<Row> vestigingen) {

    /** What makes a spell in the registration of a samenwerkingsverband one spell, over its cumulative deliveries. */
    static final List<String> SLEUTEL = List.of("pseudoniem", "swv", "start");

    private static final String TEN_ONRECHTE = "ten-onrechte";
    private static final String AFGESLOTEN = "G";
    private static final int BEGIN_VAN_SWV = 1;
    private static final int LENGTE_VAN_SOORT = 2;

    /**
     * All parts, of each source after each other.
     *
     * @param meldingen outcome of {@link MeldingFeit}
     * @param gevallen outcome of {@link AbsoluutGevalFeit#gevallen}
     * @param spells last state per spell of source {@code thuiszitters}
     * @param vrijstellingen last state per exemption of source {@code vrijstellingen}
     * @param reeksen outcome of {@link Thuisregistratie#reeksen}
     */
    Dataset<Row> delen(
            Dataset<Row> meldingen,
            Dataset<Row> gevallen,
            Dataset<Row> spells,
            Dataset<Row> vrijstellingen,
            Dataset<Row> reeksen) {
        Dataset<Row> vrijgesteld = uitVrijstellingen(vrijstellingen);
        Dataset<Row> vanSwv = uitRegistratie(spells);
        Dataset<Row> metWoonplaats = uitMeldingenVanAlleSoorten(meldingen)
                .union(woonplaats(gevallen, "begin_datum"))
                .union(vanSwv.select(col("leerling_sleutel"), col("begin_dag"), col("woon_gemeente_code")))
                .union(vrijgesteld.select(col("leerling_sleutel"), col("begin_dag"), col("woon_gemeente_code")));
        return uitMeldingen(meldingen)
                .union(uitGevallen(gevallen))
                .union(vanSwv)
                .union(vrijgesteld)
                .union(uitReeksen(reeksen, metWoonplaats));
    }

    /**
     * Periods with their stays.
     *
     * @param delen outcome of {@link #delen}
     */
    Dataset<Row> perioden(Dataset<Row> delen) {
        MapFunction<Row, String> leerling = rij -> rij.getString(0);
        FlatMapGroupsFunction<String, Row, Row> samenvoegen = new Thuiszitsamenvoeging(gronden.groepen());
        Dataset<Row> perioden = delen.groupByKey(leerling, Encoders.STRING())
                .flatMapGroups(samenvoegen, Encoders.row(Thuiszitsamenvoeging.PERIODE));
        return perioden.withColumn("begin_datum", date_from_unix_date(col("begin_dag")))
                .withColumn("eind_datum", date_from_unix_date(col("eind_dag")))
                .withColumn("aanbod_datum", date_from_unix_date(col("aanbod_dag")))
                .withColumn("gezien_tot_datum", date_from_unix_date(col("gezien_tot_dag")))
                .withColumn("schooljaar", Schooljaren.vanDatum(col("begin_datum")));
    }

    /**
     * Fact rows of {@code thuiszit_verblijf}: where the pupil lived during each period.
     *
     * @param perioden outcome of {@link #perioden}
     */
    static Dataset<Row> verblijven(Dataset<Row> perioden) {
        return perioden.select(
                        col("leerling_sleutel"),
                        col("groep"),
                        col("begin_datum"),
                        col("schooljaar"),
                        posexplode(col("verblijven")).as(new String[] {"plaats", "verblijf"}))
                .withColumn("volgnummer", col("plaats").plus(1))
                .withColumn("woon_gemeente_code", col("verblijf.verblijf_gemeente_code"))
                .withColumn("van_datum", date_from_unix_date(col("verblijf.van_dag")))
                .withColumn("tot_datum", date_from_unix_date(col("verblijf.tot_dag")));
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

    /** Exemptions on bodily or mental grounds; an exemption that ends is followed by something that its source does not know. */
    private Dataset<Row> uitVrijstellingen(Dataset<Row> vrijstellingen) {
        Dataset<Row> thuis = vrijstellingen
                .filter(col("artikel").isin(gronden.vrijstelling().artikelen().toArray()))
                .withColumnRenamed("pseudoniem", "leerling_sleutel")
                .withColumn("onderwijssoort", onderwijssoorten.telling(col("laatste_onderwijssoort")));
        return indeling.opIndelingVanNu(thuis, "woongemeentecode", "woon_gemeente_code")
                .select(deel(
                        Thuiszitdeel.Bron.VRIJSTELLING,
                        lit(gronden.vrijstelling().groep()),
                        col("begindatum"),
                        col("einddatum"),
                        lit(null).cast("date"),
                        lit(null).cast("string"),
                        col("einddatum").isNotNull()));
    }

    /**
     * Runs of whole days in the registration of a school, which may not know where a pupil lives: then that is where the other
     * sources last saw the pupil live on or before the last day of the run, else where they see the pupil live first after it,
     * else the municipality of the vestiging.
     */
    private Dataset<Row> uitReeksen(Dataset<Row> reeksen, Dataset<Row> woonplaatsen) {
        Dataset<Row> bekend = woonplaatsen.select(
                col("leerling_sleutel"),
                struct(col("begin_dag"), col("woon_gemeente_code")).as("woonplaats"));
        Column voor = when(col("woonplaats.begin_dag").leq(col("laatste_dag")), col("woonplaats"));
        return reeksen.join(bekend, new String[] {"leerling_sleutel"}, "left")
                .groupBy(
                        "leerling_sleutel",
                        "vestiging_code",
                        "eerste_dag",
                        "laatste_dag",
                        "is_open",
                        "gezien_tot_dag",
                        "eigen_gemeente_code",
                        Invoer.IS_VOORLOPIG)
                .agg(max(voor).as("voor"), min(col("woonplaats")).as("na"))
                .join(
                        vestigingen.select(col("vestiging_code"), col("gemeente_code"), col("onderwijssoort")),
                        "vestiging_code")
                .withColumn(
                        "woon_gemeente_code",
                        coalesce(
                                col("eigen_gemeente_code"),
                                col("voor.woon_gemeente_code"),
                                col("na.woon_gemeente_code"),
                                col("gemeente_code")))
                .withColumn(Invoer.LEVERING_LAATSTE_DATUM, date_from_unix_date(col("gezien_tot_dag")))
                .select(deel(
                        Thuiszitdeel.Bron.REGISTRATIE,
                        lit(gronden.registratie().groep()),
                        date_from_unix_date(col("eerste_dag")),
                        when(not(col("is_open")), date_from_unix_date(col("laatste_dag"))),
                        lit(null).cast("date"),
                        when(not(col("is_open")), lit(gronden.registratie().uitkomst())),
                        not(col("is_open"))));
    }

    private static Dataset<Row> uitMeldingenVanAlleSoorten(Dataset<Row> meldingen) {
        return woonplaats(meldingen.filter(col("telt_mee")), "begin_datum");
    }

    private static Dataset<Row> woonplaats(Dataset<Row> rijen, String datum) {
        return rijen.select(col("leerling_sleutel"), unix_date(col(datum)).as("begin_dag"), col("woon_gemeente_code"));
    }

    /** Onderwijssoort of institutions of which all vestigingen have the same. */
    private Dataset<Row> soortPerBrin() {
        return vestigingen
                .coalesce(1)
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
            col(Invoer.IS_VOORLOPIG),
            unix_date(col(Invoer.LEVERING_LAATSTE_DATUM)).as("gezien_tot_dag")
        };
    }
}
