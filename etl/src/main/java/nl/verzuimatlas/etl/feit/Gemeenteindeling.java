package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Municipalities that merged, and the one they are part of today (source {@code gemeenten}, chain of OPVOLGER). */
final class Gemeenteindeling {

    private static final StructType SCHEMA =
            new StructType().add("oude_code", DataTypes.StringType).add("nieuwe_code", DataTypes.StringType);

    private final Map<String, String> nu;
    private final Dataset<Row> tabel;

    private Gemeenteindeling(SparkSession spark, Map<String, String> nu) {
        this.nu = nu;
        List<Row> rijen = nu.entrySet().stream()
                .map(paar -> RowFactory.create(paar.getKey(), paar.getValue()))
                .toList();
        this.tabel = spark.createDataFrame(rijen, SCHEMA);
    }

    /** The division of today according to the accepted rows of {@code gemeenten}. */
    static Gemeenteindeling van(SparkSession spark, Dataset<Row> gemeenten) {
        Map<String, String> opvolgers = new TreeMap<>();
        for (Row rij : gemeenten
                .filter(col("opvolger").isNotNull())
                .select("gemeentecode", "opvolger")
                .collectAsList()) {
            opvolgers.put(rij.getString(0), rij.getString(1));
        }
        return new Gemeenteindeling(spark, laatsteOpvolgers(opvolgers));
    }

    /**
     * The end of each chain of successors.
     *
     * @throws IllegalStateException if municipalities succeed each other in a circle
     */
    static Map<String, String> laatsteOpvolgers(Map<String, String> opvolgers) {
        Map<String, String> laatste = new TreeMap<>();
        for (String code : opvolgers.keySet()) {
            Set<String> keten = new LinkedHashSet<>();
            String volgende = code;
            while (opvolgers.containsKey(volgende)) {
                if (!keten.add(volgende)) {
                    throw new IllegalStateException("gemeenten succeed each other in a circle: " + keten);
                }
                volgende = opvolgers.get(volgende);
            }
            laatste.put(code, volgende);
        }
        return laatste;
    }

    /** {@code code} on the division of today. */
    String nu(String code) {
        return nu.getOrDefault(code, code);
    }

    /** Municipalities that merged, and the one they are part of today. */
    Map<String, String> opvolgers() {
        return Map.copyOf(nu);
    }

    /** {@code rijen} with column {@code naar}: the municipality of column {@code van} on the division of today. */
    Dataset<Row> opIndelingVanNu(Dataset<Row> rijen, String van, String naar) {
        return rijen.join(broadcast(tabel), rijen.col(van).equalTo(tabel.col("oude_code")), "left")
                .withColumn(naar, coalesce(col("nieuwe_code"), col(van)))
                .drop("oude_code", "nieuwe_code");
    }
}
