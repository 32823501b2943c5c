package nl.verzuimatlas.etl.feit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Counts rows and finds first and last days from the footers of Parquet files: what is on disk, without a query. */
final class Parquetvoet {

    private Parquetvoet() {}

    /** Rows in the Parquet files in {@code map} and the folders below it. */
    static long rijen(Configuration instellingen, String map) {
        long[] rijen = {0};
        bestanden(instellingen, map, lezer -> rijen[0] += lezer.getRecordCount());
        return rijen[0];
    }

    private static void bestanden(Configuration instellingen, String map, Consumer<ParquetFileReader> doel) {
        Path pad = new Path(map);
        try {
            FileSystem schijf = FileSystem.get(pad.toUri(), instellingen);
            // once: without options each file would read the defaults of Hadoop from XML again
            lees(schijf, pad, HadoopReadOptions.builder(instellingen).build(), doel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the footers in " + map, e);
        }
    }

    private static void lees(FileSystem schijf, Path map, ParquetReadOptions opties, Consumer<ParquetFileReader> doel)
            throws IOException {
        for (FileStatus een : schijf.listStatus(map)) {
            if (een.isDirectory()) {
                lees(schijf, een.getPath(), opties, doel);
            } else if (een.getPath().getName().endsWith(".parquet")) {
                try (ParquetFileReader lezer =
                        ParquetFileReader.open(HadoopInputFile.fromStatus(een, schijf.getConf()), opties)) {
                    doel.accept(lezer);
                }
            }
        }
    }

    /**
     * First and last day.
     *
     * @param eerste counted from 1 January 1970
     * @param laatste counted from 1 January 1970
     */
    record Dagen(int eerste, int laatste) {

        Dagen samen(Dagen ander) {
            return new Dagen(Math.min(eerste, ander.eerste), Math.max(laatste, ander.laatste));
        }
    }

    /**
     * First and last day in columns of dates, in the Parquet files in {@code map} and the folders below it; empty when there is none.
     *
     * @throws IllegalStateException if a footer does not tell
     */
    static Optional<Dagen> dagen(Configuration instellingen, String map, List<String> kolommen) {
        List<Dagen> gevonden = new ArrayList<>();
        bestanden(
                instellingen,
                map,
                lezer -> lezer.getFooter().getBlocks().stream()
                        .flatMap(blok -> blok.getColumns().stream())
                        .filter(kolom -> kolommen.contains(kolom.getPath().toDotString()))
                        .forEach(kolom -> dagen(kolom).ifPresent(gevonden::add)));
        return gevonden.stream().reduce(Dagen::samen);
    }

    private static Optional<Dagen> dagen(ColumnChunkMetaData kolom) {
        Statistics<?> waarden = kolom.getStatistics();
        if (waarden.isNumNullsSet() && waarden.getNumNulls() == kolom.getValueCount()) {
            return Optional.empty();
        }
        if (!waarden.hasNonNullValue()) {
            throw new IllegalStateException("a footer does not tell the first and last value of " + kolom.getPath());
        }
        return Optional.of(new Dagen((Integer) waarden.genericGetMin(), (Integer) waarden.genericGetMax()));
    }
}
