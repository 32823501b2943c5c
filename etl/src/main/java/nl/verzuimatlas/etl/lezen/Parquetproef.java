package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/**
 * What reading a Parquet file to its end showed. Pages are held against their checksums; a page without one that was damaged may
 * be read as other values.
 *
 * @param rijen rows in the file, 0 or more
 * @param heeftControlegetallen whether its pages carry a checksum; {@code true} for a file without rows
 */
public record Parquetproef(long rijen, boolean heeftControlegetallen) {

    private static final ParquetReadOptions STRENG =
            ParquetReadOptions.builder().usePageChecksumVerification().build();

    /**
     * Reads {@code bestand} whole.
     *
     * @throws IOException if the file is damaged
     */
    public static Parquetproef van(Path bestand) throws IOException {
        long rijen = 0;
        boolean metControle = true;
        try (ParquetFileReader lezer = ParquetFileReader.open(new LocalInputFile(bestand), STRENG)) {
            ColumnDescriptor eerste =
                    lezer.getFileMetaData().getSchema().getColumns().get(0);
            for (PageReadStore groep = lezer.readNextRowGroup(); groep != null; groep = lezer.readNextRowGroup()) {
                rijen += groep.getRowCount();
                metControle &= groep.getPageReader(eerste).readPage().getCrc().isPresent();
            }
        } catch (RuntimeException e) {
            // whatever a damaged file makes its reader say
            throw new IOException("cannot read Parquet file " + bestand.getFileName() + " to its end", e);
        }
        return new Parquetproef(rijen, metControle);
    }
}
