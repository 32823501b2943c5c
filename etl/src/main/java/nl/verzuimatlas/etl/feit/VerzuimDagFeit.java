package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Absence per pupil, vestiging and schooldag, from the registration of schools.
 *
 * <p>Each lesson hour of a day counts once, however many rows name it: the hours of a day are a set of bits, bit 0 for the
 * whole day and bit n for lesson hour n. A whole day has the lesson hours of the vestiging's whole day. An hour that is
 * registered both geoorloofd and ongeoorloofd is geoorloofd (the pupil gets the benefit of the doubt); an hour whose code is
 * unknown is onbekend only if nothing else is known of it. Being sent out of a lesson (verwijderd) is geoorloofd, for the
 * school decided it; coming late is counted in times and never in hours (Leerplichtwet 1969 art. 21a speaks of hours of
 * absence).
 *
 * @param vestigingen fact table {@code vestiging}
 * @param schooldagen schooldagen per region and days off per vestiging
 */
record VerzuimDagFeit(Dataset<Row> vestigingen, Schooldagtabel schooldagen) {

    private static final String[] LEERLINGDAG = {
        "leerling_sleutel", "brin", "vestiging_code", "lesuren_per_dag", "datum"
    };
    private static final int HELE_DAG = 1;
    private static final String GEOORLOOFD = "geoorloofd_masker";
    private static final String ONGEOORLOOFD = "ongeoorloofd_masker";
    private static final String ONBEKEND = "onbekend_masker";
    private static final String ZIEK = "ziek_masker";
    private static final String TE_LAAT = "te_laat_masker";

    /**
     * Fact rows.
     *
     * @param registratie accepted rows of source {@code verzuimregistratie}
     * @param telling where to count the rows that pass
     */
    Dataset<Row> feit(Dataset<Row> registratie, Telling telling) {
        Dataset<Row> bekend = telling.bekend().langs(metVestiging(registratie));
        Dataset<Row> dagen = telling.dagen().langs(perDag(telling.afwezig().langs(afwezig(bekend))));
        Dataset<Row> schooldagrijen = telling.schooldagen().langs(schooldagen.opSchooldagen(dagen));
        return inUren(perLeerlingdag(metMasker(schooldagrijen)));
    }

    /** Rows that say that a pupil was away, late or sent out. */
    private static Dataset<Row> afwezig(Dataset<Row> registratie) {
        return registratie.filter(col("soort").notEqual("geen-verzuim"));
    }

    /** Rows of known vestigingen, with what is needed of the vestiging. */
    private Dataset<Row> metVestiging(Dataset<Row> registratie) {
        Dataset<Row> nodig =
                vestigingen.select(col("vestiging_code"), col("brin"), col("vakantieregio"), col("lesuren_per_dag"));
        return registratie
                .withColumnRenamed("vestigingscode", "vestiging_code")
                .drop("brin")
                .join(broadcast(nodig), "vestiging_code");
    }

    /** One row per day of each row; an empty last day is the first day. */
    private static Dataset<Row> perDag(Dataset<Row> registratie) {
        Column einddatum = greatest(col("begindatum"), coalesce(col("einddatum"), col("begindatum")));
        return registratie
                .withColumn("einddatum", einddatum)
                .withColumn("datum", explode(sequence(col("begindatum"), col("einddatum"))))
                .withColumnRenamed("pseudoniem", "leerling_sleutel");
    }

    /** The lesson hours of the day, as bits. */
    private static Dataset<Row> metMasker(Dataset<Row> dagen) {
        Column eersteUur = when(col("datum").equalTo(col("begindatum")), col("beginlesuur"));
        Column laatsteUur = when(col("datum").equalTo(col("einddatum")), col("eindlesuur"));
        Column eenDag = col("begindatum").equalTo(col("einddatum"));
        Column totEinde = when(eenDag, eersteUur).otherwise(greatest(eersteUur, ceil(col("lesuren_per_dag"))));
        Column van = coalesce(eersteUur, lit(1L));
        Column tot = greatest(van, coalesce(laatsteUur, totEinde));
        Column masker = when(eersteUur.isNull().and(laatsteUur.isNull()), lit(HELE_DAG))
                .otherwise(bit(tot.plus(1)).minus(bit(van)));
        return dagen.withColumn("masker", masker);
    }

    /** The hours per pupil and day, each kind once. */
    private static Dataset<Row> perLeerlingdag(Dataset<Row> dagen) {
        Column teLaat = col("soort").equalTo("te-laat");
        Column verwijderd = col("soort").equalTo("verwijderd");
        Column geoorloofd = verwijderd.or(col("geoorloofd").equalTo("J"));
        Column ongeoorloofd = col("geoorloofd").equalTo("N");
        Column beginuur = bit(coalesce(col("beginlesuur"), lit(0L)));
        Column soort = when(teLaat, lit(TE_LAAT))
                .when(geoorloofd, lit(GEOORLOOFD))
                .when(ongeoorloofd, lit(ONGEOORLOOFD))
                .otherwise(lit(ONBEKEND));
        Column[] groep = Arrays.stream(LEERLINGDAG).map(naam -> col(naam)).toArray(Column[]::new);
        return dagen.withColumn("masker_soort", soort)
                .groupBy(groep)
                .agg(
                        masker(GEOORLOOFD),
                        masker(ONGEOORLOOFD),
                        masker(ONBEKEND),
                        bit_or(when(col("soort").equalTo("ziek"), col("masker")).otherwise(lit(0)))
                                .as(ZIEK),
                        bit_or(when(teLaat, beginuur).otherwise(lit(0))).as(TE_LAAT));
    }

    private static Column masker(String soort) {
        return bit_or(when(col("masker_soort").equalTo(soort), col("masker")).otherwise(lit(0)))
                .as(soort);
    }

    /** Hours of each kind: geoorloofd first, then ongeoorloofd, then onbekend, each without the hours before it. */
    private static Dataset<Row> inUren(Dataset<Row> leerlingdagen) {
        Column geoorloofd = col(GEOORLOOFD);
        Column metOngeoorloofd = geoorloofd.bitwiseOR(col(ONGEOORLOOFD));
        Column metOnbekend = metOngeoorloofd.bitwiseOR(col(ONBEKEND));
        Column geoorloofdUren = uren(geoorloofd);
        Column metOngeoorloofdUren = uren(metOngeoorloofd);
        Column ongeoorloofdUren =
                when(heleDag(geoorloofd), lit(0.0)).otherwise(metOngeoorloofdUren.minus(geoorloofdUren));
        Column onbekendUren = when(heleDag(metOngeoorloofd), lit(0.0))
                .otherwise(uren(metOnbekend).minus(metOngeoorloofdUren));
        return leerlingdagen.select(
                col("leerling_sleutel"),
                col("brin"),
                col("vestiging_code"),
                col("datum"),
                ongeoorloofdUren.as("ongeoorloofd_uren"),
                geoorloofdUren.as("geoorloofd_uren"),
                uren(col(ZIEK)).as("ziek_uren"),
                onbekendUren.as("onbekend_uren"),
                bit_count(col(TE_LAAT)).as("te_laat_aantal"),
                Schooljaren.vanDatum(col("datum")).as("schooljaar"));
    }

    private static Column uren(Column masker) {
        Column lesuren = bit_count(shiftright(masker, 1)).cast("double");
        return when(heleDag(masker), greatest(col("lesuren_per_dag"), lesuren)).otherwise(lesuren);
    }

    private static Column heleDag(Column masker) {
        return masker.bitwiseAND(lit(HELE_DAG)).equalTo(lit(HELE_DAG));
    }

    private static Column bit(Column plaats) {
        return call_function("shiftleft", lit(1), plaats.cast("int"));
    }

    /**
     * Points at which rows are counted.
     *
     * @param bekend rows of known vestigingen
     * @param afwezig rows that say that a pupil was away
     * @param dagen days of those rows
     * @param schooldagen days of those rows that are schooldagen
     */
    record Telling(Telpunt bekend, Telpunt afwezig, Telpunt dagen, Telpunt schooldagen) {

        static Telling nieuw() {
            return new Telling(
                    new Telpunt("bekende vestiging"),
                    new Telpunt("afwezig"),
                    new Telpunt("dagen"),
                    new Telpunt("schooldagen"));
        }
    }
}
