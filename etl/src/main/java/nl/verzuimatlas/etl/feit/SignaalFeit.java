package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_date;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.protocol.Rekenregel;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.protocol.Regel;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Pupils who reached the threshold of a rule (docs/adr/0021-protocol-rules.md): all rules of all protocols in one pass over the
 * days with absence, and one over the steps.
 */
final class SignaalFeit {

    private static final StructType REGELSCHEMA = new StructType()
            .add("regel", DataTypes.IntegerType)
            .add("protocol_id", DataTypes.StringType)
            .add("protocol_versie", DataTypes.StringType)
            .add("regel_id", DataTypes.StringType)
            .add("doelgroep", DataTypes.StringType);

    private final SparkSession spark;
    private final Protocollen protocollen;
    private final Broadcast<Signaalgegevens> gegevens;

    SignaalFeit(SparkSession spark, Protocollen protocollen, Signaalgegevens gegevens) {
        this.spark = spark;
        this.protocollen = protocollen;
        this.gegevens = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(gegevens);
    }

    /**
     * Signals and counts of {@link Signaalrijen#SCHEMA}.
     *
     * @param verzuimDagen fact table {@code verzuim_dag}
     * @param emmers the same rows, all days of a pupil in one of them
     * @param acties fact table {@code actie}
     */
    Dataset<Row> zoek(Dataset<Row> verzuimDagen, List<Dataset<Row>> emmers, Dataset<Row> acties) {
        return uitVerzuim(emmers).union(uitStappen(verzuimDagen, acties));
    }

    // a plan for each bucket: one for all of them together takes Spark longer than a small table
    private Dataset<Row> uitVerzuim(List<Dataset<Row>> emmers) {
        List<JavaRDD<InternalRow>> perEmmer = new ArrayList<>();
        for (Dataset<Row> emmer : emmers) {
            Dataset<Row> dagen = emmer.select(Verzuimdagrij.kolommen())
                    .coalesce(1)
                    .sortWithinPartitions("leerling_sleutel", "vestiging_code", "dag");
            perEmmer.add(((org.apache.spark.sql.classic.Dataset<Row>) dagen)
                    .queryExecution()
                    .toRdd()
                    .toJavaRDD());
        }
        JavaRDD<InternalRow> rijen = perEmmer.stream().reduce(JavaRDD::union).orElseThrow();
        return spark.createDataFrame(rijen.mapPartitions(new Signaalzoeker(gegevens)), Signaalrijen.SCHEMA);
    }

    private Dataset<Row> uitStappen(Dataset<Row> verzuimDagen, Dataset<Row> acties) {
        TreeSet<String> gevraagd = new TreeSet<>();
        for (Rekenregel regel : gegevens.value().regels()) {
            gevraagd.addAll(regel.stappen());
            gevraagd.addAll(regel.naStappen());
        }
        Dataset<Row> stappen = acties.filter(col("actie").isin(gevraagd.toArray()))
                .select(
                        sleutel().as("leerling_brin"),
                        col("leerling_sleutel"),
                        col("brin"),
                        col("vestiging_code"),
                        col("actie"),
                        col("resultaat"),
                        unix_date(col("actie_datum")).as("dag"));
        // the places of the columns matter, so the key comes last
        Column[] kolommen = Stream.concat(
                        Stream.of(Verzuimdagrij.kolommen()), Stream.of(sleutel().as("leerling_brin")))
                .toArray(Column[]::new);
        Column zelfde = col("dagen.leerling_brin").equalTo(col("stappen.leerling_brin"));
        Dataset<Row> dagen = verzuimDagen
                .select(kolommen)
                .as("dagen")
                .join(broadcast(stappen.select("leerling_brin").distinct().as("stappen")), zelfde, "left_semi");
        CoGroupFunction<String, Row, Row, Row> zoeker = new Stapzoeker(gegevens);
        return perSleutel(stappen).cogroup(perSleutel(dagen), zoeker, Encoders.row(Signaalrijen.SCHEMA));
    }

    /** Fact rows of {@code signaal}: protocols that hold for the school on the day. */
    Dataset<Row> signalen(Dataset<Row> gevonden) {
        Column datum = date_from_unix_date(col("signaal_dag"));
        return metRegel(gevonden.filter(col(Signaalrijen.IS_SIGNAAL)))
                .withColumn("signaal_datum", datum)
                .withColumn("venster_begin_datum", date_from_unix_date(col("venster_begin_dag")))
                .withColumn("schooljaar", Schooljaren.vanDatum(datum))
                .withColumn(
                        "signaal_id",
                        concat_ws(
                                "|",
                                col("protocol_id"),
                                col("regel_id"),
                                col("leerling_sleutel"),
                                col("vestiging_code"),
                                datum.cast("string")));
    }

    /**
     * Fact rows of {@code signaal_leerling}: all protocols, whether they hold or not.
     *
     * @param vestigingen fact table {@code vestiging}
     */
    Dataset<Row> perLeerling(Dataset<Row> gevonden, Dataset<Row> vestigingen) {
        Dataset<Row> scholen = vestigingen.select(
                col("vestiging_code"), col("gemeente_code").as("school_gemeente_code"), col("onderwijssoort"));
        return metRegel(gevonden.filter(not(col(Signaalrijen.IS_SIGNAAL))))
                .join(broadcast(scholen), "vestiging_code")
                .withColumn("schooljaar", Schooljaren.vanDatum(date_from_unix_date(col("schooljaar_begin_dag"))));
    }

    private Dataset<Row> metRegel(Dataset<Row> rijen) {
        List<Row> regels = new ArrayList<>();
        List<Rekenregel> alle = gegevens.value().regels();
        for (int nummer = 0; nummer < alle.size(); nummer++) {
            Rekenregel een = alle.get(nummer);
            Protocol protocol = protocollen.lijst().get(een.protocol());
            Regel regel = protocol.findRegel(een.regelId()).orElseThrow();
            regels.add(RowFactory.create(
                    nummer,
                    protocol.id(),
                    protocol.versie(),
                    regel.id(),
                    regel.doelgroep().term()));
        }
        return rijen.join(broadcast(spark.createDataFrame(regels, REGELSCHEMA)), "regel");
    }

    private static Column sleutel() {
        return concat_ws("|", col("leerling_sleutel"), col("brin"));
    }

    private static KeyValueGroupedDataset<String, Row> perSleutel(Dataset<Row> rijen) {
        MapFunction<Row, String> sleutel = rij -> rij.getAs("leerling_brin");
        return rijen.groupByKey(sleutel, Encoders.STRING());
    }
}
