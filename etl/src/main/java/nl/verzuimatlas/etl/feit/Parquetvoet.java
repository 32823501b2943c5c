package nl.verzuimatlas.etl.feit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Counts rows from the footers of Parquet files: what is on disk, without a query. */
final class Parquetvoet {

    private Parquetvoet() {}

    /** Rows in the Parquet files in {@code map} and the folders below it. */
    static long rijen(Configuration instellingen, String map) {
        Path pad = new Path(map);
        try {
            RemoteIterator<LocatedFileStatus> bestanden =
                    FileSystem.get(pad.toUri(), instellingen).listFiles(pad, true);
            long rijen = 0;
            while (bestanden.hasNext()) {
                Path bestand = bestanden.next().getPath();
                if (bestand.getName().endsWith(".parquet")) {
                    rijen += rijenIn(instellingen, bestand);
                }
            }
            return rijen;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot count the rows in " + map, e);
        }
    }

    private static long rijenIn(Configuration instellingen, Path bestand) throws IOException {
        try (ParquetFileReader lezer = ParquetFileReader.open(HadoopInputFile.fromPath(bestand, instellingen))) {
            return lezer.getRecordCount();
        }
    }
}
