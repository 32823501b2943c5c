package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.url_decode;
import static org.apache.spark.sql.functions.when;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The accepted rows of the deliveries that go into a release, per source; a source that was not delivered has no rows. */
final class Invoer {

    /** Rank of the delivery of a row: a higher one holds the later state. */
    static final String LEVERING_RANG = "levering_rang";
    /** Whether the delivery of a row is provisional. */
    static final String IS_VOORLOPIG = "is_voorlopig";
    /** Last day that the delivery of a row covers. */
    static final String LEVERING_LAATSTE_DATUM = "levering_laatste_datum";

    private static final String LEVERING_ID = "levering_id";
    /** File in which a row is stored, as a URI. */
    static final String BESTANDSPAD = "bestandspad";

    private static final StructType LEVERINGSCHEMA = new StructType()
            .add(LEVERING_ID, DataTypes.StringType)
            .add(LEVERING_RANG, DataTypes.LongType)
            .add(IS_VOORLOPIG, DataTypes.BooleanType)
            .add(LEVERING_LAATSTE_DATUM, DataTypes.DateType);

    private final SparkSession spark;
    private final Home home;
    private final List<LeveringManifest> leveringen;
    private final Set<String> bronnen;

    Invoer(SparkSession spark, Home home, List<LeveringManifest> leveringen) {
        this(spark, home, Leveringvolgorde.laatsteLaatst(leveringen), Set.copyOf(BronSchema.BRONNEN));
    }

    private Invoer(SparkSession spark, Home home, List<LeveringManifest> leveringen, Set<String> bronnen) {
        this.spark = spark;
        this.home = home;
        this.leveringen = leveringen;
        this.bronnen = bronnen;
    }

    /** The same, of which only {@code bronnen} may be asked. */
    Invoer beperktTot(Set<String> bronnen) {
        return new Invoer(spark, home, leveringen, Set.copyOf(bronnen));
    }

    /**
     * Deliveries of {@code bron}, the last state last.
     *
     * @throws IllegalStateException if it may not be asked
     */
    List<LeveringManifest> leveringen(String bron) {
        if (!bronnen.contains(bron)) {
            throw new IllegalStateException("source " + bron + " is not one of " + bronnen);
        }
        return leveringen.stream()
                .filter(levering -> levering.bron().equals(bron))
                .toList();
    }

    /** Rows accepted at the door for {@code bron}, as the deliveries say. */
    long geaccepteerd(String bron) {
        return leveringen(bron).stream()
                .mapToLong(LeveringManifest::geaccepteerd)
                .sum();
    }

    /** Accepted rows of {@code bron}, the columns of its schema only. */
    Dataset<Row> rijen(String bron) {
        return rijenMetPad(bron).drop(BESTANDSPAD);
    }

    /** Accepted rows of {@code bron} with the rank, status and last day of their delivery. */
    Dataset<Row> rijenMetLevering(String bron) {
        return metLevering(rijenMetPad(bron), bron);
    }

    /**
     * Codes and school years that occur in the accepted rows of {@code bron}, per delivery by its id; rows without code are left out.
     *
     * @param code column with the code
     * @param dag a day in the school year of the row
     */
    Map<String, List<Voorkomens.Voorkomen>> perLevering(String bron, Column code, Column dag) {
        return rdd(rijenMetPad(bron).select(col(BESTANDSPAD), code, unix_date(dag)))
                .mapPartitions(new Voorkomens())
                .collect()
                .stream()
                .collect(Collectors.groupingBy(een -> leveringId(een.bestandspad())));
    }

    /** Rows in the form in which Spark computes; an object may be used again for the next row. */
    static JavaRDD<InternalRow> rdd(Dataset<Row> rijen) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rijen)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    /**
     * The delivery of a row.
     *
     * @param bestandspad its file, {@code .../<id>/rijen/<file>}, encoded as a URI, in which a plus is a plus and not a space
     */
    static String leveringId(String bestandspad) {
        String map = bestandspad.substring(0, bestandspad.lastIndexOf("/" + LeveringManifest.RIJEN + "/"));
        String id = map.substring(map.lastIndexOf('/') + 1);
        return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** First and last day, counted from 1 January 1970, in the given columns of the accepted rows of {@code bron}, from its footers. */
    Optional<Parquetvoet.Dagen> dagen(String bron, String... kolommen) {
        return leveringen(bron).stream()
                .map(levering -> Leveringen.map(home, levering)
                        .resolve(LeveringManifest.RIJEN)
                        .toString())
                .flatMap(map ->
                        Parquetvoet.dagen(spark.sparkContext().hadoopConfiguration(), map, List.of(kolommen)).stream())
                .reduce(Parquetvoet.Dagen::samen);
    }

    /** Last state per primary key of {@code bron}. */
    Dataset<Row> laatste(String bron) {
        List<String> sleutel = BronSchema.lees(bron).primaryKey().stream()
                .map(naam -> naam.toLowerCase(Locale.ROOT))
                .toList();
        return laatste(bron, sleutel);
    }

    /** Last state per key of {@code bron}. */
    Dataset<Row> laatste(String bron, List<String> sleutel) {
        Dataset<Row> rijen = rijenMetLevering(bron);
        // few keys occur twice, so that Spark would sort all rows before it brings those of a key together; and few
        // rows are
        // read by one task sooner than they are divided
        Dataset<Row> samen = FeitSchrijver.isKlein(geaccepteerd(bron))
                ? rijen.coalesce(1)
                : rijen.repartition(sleutel.stream().map(naam -> col(naam)).toArray(Column[]::new));
        return LaatsteStand.perSleutel(samen, sleutel);
    }

    /** Accepted rows of {@code bron} with {@link #BESTANDSPAD}. */
    Dataset<Row> rijenMetPad(String bron) {
        StructType schema = BronKolommen.van(BronSchema.lees(bron));
        String[] mappen = leveringen(bron).stream()
                .map(levering -> Leveringen.map(home, levering)
                        .resolve(LeveringManifest.RIJEN)
                        .toString())
                .toArray(String[]::new);
        if (mappen.length == 0) {
            return Leeg.rijen(spark, schema.add(BESTANDSPAD, DataTypes.StringType));
        }
        return spark.read().schema(schema).parquet(mappen).withColumn(BESTANDSPAD, col("_metadata.file_path"));
    }

    private Dataset<Row> metLevering(Dataset<Row> rijen, String bron) {
        // .../<id>/rijen/<file>
        Column id = substring_index(substring_index(col(BESTANDSPAD), "/", -3), "/", 1);
        // a path is encoded as a URI, in which a plus is a plus and not a space
        Column leesbaar = when(id.contains("%"), url_decode(replace(id, lit("+"), lit("%2B"))))
                .otherwise(id);
        return rijen.withColumn(LEVERING_ID, leesbaar)
                .join(broadcast(leveringtabel(bron)), new String[] {LEVERING_ID}, "left")
                .drop(LEVERING_ID, BESTANDSPAD);
    }

    private Dataset<Row> leveringtabel(String bron) {
        List<Row> rijen = new ArrayList<>();
        for (LeveringManifest levering : leveringen(bron)) {
            rijen.add(RowFactory.create(
                    levering.id(), (long) rijen.size(), levering.voorlopig(), Leveringvolgorde.laatsteDatum(levering)));
        }
        return spark.createDataFrame(rijen, LEVERINGSCHEMA);
    }
}
