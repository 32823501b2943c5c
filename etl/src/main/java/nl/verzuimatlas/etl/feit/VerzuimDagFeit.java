package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Absence per pupil, vestiging and schooldag, from the registration of schools ({@link Leerlingdagen}), and the signals of each pupil
 * ({@link Leerlingsignalen}) in the same pass. Rows and steps are packed, divided over a fixed number of buckets of pupils in one
 * shuffle, and written per bucket.
 *
 * @param vestigingen the vestigingen
 * @param schooldagen schooldagen of each vestiging
 * @param signaalgegevens what is needed to find signals
 * @param laatsteDagVanLevering last day, counted from 1 January 1970, that each delivery covers, by its id
 * @param gemeenteNu municipalities that merged, and the one they are part of today
 */
record VerzuimDagFeit(
        Vestigingtabel vestigingen,
        Schooldagtabel schooldagen,
        Signaalgegevens signaalgegevens,
        Map<String, Integer> laatsteDagVanLevering,
        Map<String, String> gemeenteNu) {

    /** Buckets of pupils: the same everywhere, so that the files are. */
    static final int EMMERS = 16;

    /**
     * Writes the fact rows as files that may not be kept.
     *
     * @param registratie accepted rows of source {@code verzuimregistratie}, with their file
     * @param acties fact table {@code actie}
     * @param werkmap folder for them
     */
    List<Emmerschrijver.Uitkomst> schrijf(
            SparkSession spark, Dataset<Row> registratie, Dataset<Row> acties, String werkmap) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Vestigingtabel> metVestigingen = context.broadcast(vestigingen);
        Registratiepakker pakker = new Registratiepakker(EMMERS, metVestigingen, laatsteDagVanLevering);
        Emmerschrijver schrijver = new Emmerschrijver(
                metVestigingen,
                context.broadcast(schooldagen),
                context.broadcast(signaalgegevens),
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())),
                gemeenteNu,
                werkmap);
        Column[] kolommen = Stream.concat(
                        Registratiepakker.KOLOMMEN.stream().map(naam -> col(naam)),
                        Stream.of(when(col("open"), col(Invoer.BESTANDSPAD))))
                .toArray(Column[]::new);
        Emmerverdeling verdeling = new Emmerverdeling();
        return Invoer.rdd(registratie.select(kolommen))
                .mapPartitionsToPair(pakker)
                .partitionBy(verdeling)
                .zipPartitions(
                        Invoer.rdd(stappen(acties))
                                .mapPartitionsToPair(new Stappenpakker(EMMERS))
                                .partitionBy(verdeling),
                        schrijver)
                .collect();
    }

    private Dataset<Row> stappen(Dataset<Row> acties) {
        Column[] kolommen = Stappenpakker.KOLOMMEN.stream()
                .map(naam -> naam.equals("dag") ? unix_date(col("actie_datum")) : col(naam))
                .toArray(Column[]::new);
        return acties.filter(col("actie").isin(signaalgegevens.stappen().toArray()))
                .select(kolommen);
    }

    /** A bucket is a partition. */
    private static final class Emmerverdeling extends Partitioner {
        private static final long serialVersionUID = 1L;

        @Override
        public int numPartitions() {
            return EMMERS;
        }

        @Override
        public int getPartition(Object emmer) {
            return (Integer) emmer;
        }
    }
}
