package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Writes fact tables as Parquet and reads them back. A school year is one file, or several when a table is large, sorted by all columns in the order of the
 * contract, so that the same rows give the same content however Spark divided the work.
 *
 * @param spark session
 * @param feitenMap folder of the fact tables: a path or any Hadoop file system URI
 * @param taken how many tasks write a partitioned table; changes the time it takes, never the content
 */
record FeitSchrijver(SparkSession spark, String feitenMap, int taken) {

    /** Folder, next to the school years, of the file that shows the columns of a table without rows. */
    static final String LEEG = "leeg";

    private static final String LEERLING = "leerling_sleutel";

    // enough to keep a processor busy for a while
    private static final long RIJEN_PER_DEEL = 400_000;
    // to divide so many rows over tasks takes longer than to let one task do them
    private static final long KLEIN = 100_000;

    FeitSchrijver {
        if (taken < 1) {
            throw new IllegalArgumentException("taken must be 1 or more, got " + taken);
        }
    }

    /** Whether so many rows are best handled by one task; never decides about the content of a table. */
    static boolean isKlein(long rijen) {
        return rijen <= KLEIN;
    }

    /** Writes {@code rijen} as table {@code tabel} and returns how many rows it then holds. */
    long schrijf(String tabel, Dataset<Row> rijen) {
        return schrijf(tabel, rijen, RIJEN_PER_DEEL - 1);
    }

    /**
     * As above, for a table of which it is known how large it can be. When that is large, a school year is several files, each with the
     * same part of the keys in every school year.
     *
     * @param hoogstens most rows that there can be; decides how many files a school year is, and how many tasks write them
     */
    long schrijf(String tabel, Dataset<Row> rijen, long hoogstens) {
        FeitTabel feit = FeitTabel.lees(tabel);
        Dataset<Row> passend = FeitSchema.passend(rijen, feit);
        feit.partitie()
                .ifPresentOrElse(
                        partitie -> schrijfPerPartitie(feit, verdeeld(feit, passend, partitie, hoogstens), partitie),
                        () -> parquet(gesorteerd(feit, passend.coalesce(1)), map(tabel)));
        long aantal = Parquetvoet.rijen(spark.sparkContext().hadoopConfiguration(), map(tabel));
        if (aantal == 0) {
            feit.partitie().ifPresent(partitie -> schrijfLegePartitie(feit, partitie));
        }
        return aantal;
    }

    /** New folder for files that may not be kept; drop it with {@link #vergeetWerk}. */
    String werkmap() {
        return map("_werk");
    }

    /** Drops {@link #werkmap} and what is left in it. */
    void vergeetWerk() {
        Path map = new Path(werkmap());
        try {
            FileSystem.get(map.toUri(), spark.sparkContext().hadoopConfiguration())
                    .delete(map, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + map, e);
        }
    }

    /**
     * Takes files of a {@link #werkmap} as the table: per school year a file of each bucket of pupils
     * ({@code schooljaar=2023-2024/leerlingen-07.parquet}). Each pupil is in one bucket, the same in every school year.
     *
     * @return how many rows the table then holds
     */
    long neemOp(String tabel, List<Jaarbestanden.Bestand> bestanden) {
        FeitTabel feit = FeitTabel.lees(tabel);
        String partitie = feit.partitie().orElseThrow();
        Path map = new Path(map(tabel));
        try {
            FileSystem schijf = FileSystem.get(map.toUri(), spark.sparkContext().hadoopConfiguration());
            for (Jaarbestanden.Bestand bestand : bestanden) {
                Path jaar = new Path(map, partitie + "=" + bestand.schooljaar());
                schijf.mkdirs(jaar);
                Path doel = new Path(jaar, String.format(Locale.ROOT, "leerlingen-%02d.parquet", bestand.emmer()));
                if (!schijf.rename(new Path(bestand.pad()), doel)) {
                    throw new IOException("cannot rename " + bestand.pad() + " to " + doel);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write table " + tabel, e);
        }
        if (bestanden.isEmpty()) {
            schrijfLegePartitie(feit, partitie);
        }
        return bestanden.stream().mapToLong(Jaarbestanden.Bestand::rijen).sum();
    }

    /** The rows of {@code tabel} in files of a {@link #werkmap}, without the school year that divides the table. */
    Dataset<Row> lees(String tabel, List<Jaarbestanden.Bestand> bestanden) {
        FeitTabel feit = FeitTabel.lees(tabel);
        StructType schema = FeitSchema.zonderPartitie(feit);
        if (bestanden.isEmpty()) {
            return Leeg.rijen(spark, schema);
        }
        String[] paden = bestanden.stream().map(Jaarbestanden.Bestand::pad).toArray(String[]::new);
        return spark.read().schema(schema).parquet(paden);
    }

    /** The rows of a table that was written. */
    Dataset<Row> lees(String tabel) {
        return spark.read().schema(FeitSchema.van(FeitTabel.lees(tabel))).parquet(map(tabel));
    }

    /** The rows of a small table that was written, held in this process: selecting from them is no work for the tasks of Spark. */
    Dataset<Row> leesHier(String tabel) {
        Dataset<Row> rijen = lees(tabel);
        return spark.createDataFrame(rijen.collectAsList(), rijen.schema());
    }

    private Dataset<Row> verdeeld(FeitTabel feit, Dataset<Row> passend, String partitie, long hoogstens) {
        if (isKlein(hoogstens)) {
            return passend.coalesce(1);
        }
        int delen = Math.toIntExact(hoogstens / RIJEN_PER_DEEL) + 1;
        return delen == 1
                ? passend.repartition(taken, col(partitie))
                : passend.repartition(delen, col(feit.kolommen().get(0).naam()));
    }

    private void schrijfPerPartitie(FeitTabel feit, Dataset<Row> verdeeld, String partitie) {
        schrijver(gesorteerd(feit, verdeeld)).partitionBy(partitie).parquet(map(feit.tabel()));
    }

    private void schrijfLegePartitie(FeitTabel feit, String partitie) {
        Dataset<Row> zonderRijen = Leeg.rijen(spark, FeitSchema.van(feit)).drop(partitie);
        parquet(zonderRijen.repartition(1), map(feit.tabel()) + "/" + partitie + "=" + LEEG);
    }

    private static void parquet(Dataset<Row> rijen, String map) {
        schrijver(rijen).parquet(map);
    }

    /** The least and greatest key of a pupil would stand in the footer for all to read. */
    private static DataFrameWriter<Row> schrijver(Dataset<Row> rijen) {
        return rijen.write()
                .option("compression", "zstd")
                .option(ParquetOutputFormat.STATISTICS_ENABLED + "#" + LEERLING, false);
    }

    private static Dataset<Row> gesorteerd(FeitTabel feit, Dataset<Row> rijen) {
        Stream<String> sleutel = feit.kolommen().stream().map(FeitTabel.Kolom::naam);
        Column[] volgorde = Stream.concat(feit.partitie().stream(), sleutel)
                .distinct()
                .map(naam -> col(naam).asc())
                .toArray(Column[]::new);
        return rijen.sortWithinPartitions(volgorde);
    }

    private String map(String tabel) {
        return feitenMap + "/" + tabel;
    }
}
