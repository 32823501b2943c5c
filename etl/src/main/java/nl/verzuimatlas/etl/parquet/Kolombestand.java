package nl.verzuimatlas.etl.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Writes rows of plain columns to one Parquet file, straight from values to the columns: without a row of objects, and without Parquet's own layer of
 * records. Values are set in the order of the columns.
 *
 * <p>The footer does not tell the least and greatest text of a column: keys of pupils would stand in it for all to read, and comparing each text with
 * both takes longer than a reader gains. It does of days and numbers.
 */
public final class Kolombestand implements Closeable {

    // small enough for many files at once, large enough to read fast
    private static final long RIJGROEP = 16L << 20;
    // rows after which is looked whether a row group is full: few, since a text can be long
    private static final int KIJK_NA = 512;

    private final MessageType vorm;
    private final ParquetProperties eigenschappen;
    private final CompressionCodecFactory codecs;
    private final ParquetFileWriter bestand;
    private final Uitvoer uit;
    private ColumnChunkPageWriteStore bladen;
    private ColumnWriteStore kolommen;
    private long rijen;
    private long rijenInGroep;

    private boolean isGesloten;

    /** Whether something was begun and not finished: what is in the columns is no table then. */
    private boolean isMislukt;

    /**
     * A new file.
     *
     * @param vorm its columns, none of which is nested or repeated
     * @param naar where it comes
     * @param schrijfwijze what happens with a file that is there
     * @param uniek names of columns of which every value differs: a dictionary of those would be made in vain
     * @param instellingen of Hadoop, for compression
     * @throws IOException if it cannot be made
     */
    public Kolombestand(
            MessageType vorm,
            OutputFile naar,
            ParquetFileWriter.Mode schrijfwijze,
            Set<String> uniek,
            Configuration instellingen)
            throws IOException {
        this.vorm = vorm;
        this.eigenschappen = eigenschappen(vorm, uniek);
        this.codecs = new CodecFactory(instellingen, eigenschappen.getPageSizeThreshold());
        this.bestand = new ParquetFileWriter(
                naar, vorm, schrijfwijze, RIJGROEP, ParquetWriter.MAX_PADDING_SIZE_DEFAULT, null, eigenschappen);
        this.uit = new Uitvoer(vorm);
        isMislukt = true;
        try {
            bestand.start();
            beginGroep();
            isMislukt = false;
        } finally {
            if (isMislukt) {
                close();
            }
        }
    }

    private static ParquetProperties eigenschappen(MessageType vorm, Set<String> uniek) {
        ParquetProperties.Builder bouwer = ParquetProperties.builder()
                // sizes before compression, which nobody reads, cost a step per value
                .withSizeStatisticsEnabled(false)
                .withValuesWriterFactory(new Herhaalfabriek());
        for (ColumnDescriptor kolom : vorm.getColumns()) {
            if (kolom.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
                bouwer.withStatisticsEnabled(kolom.getPath()[0], false);
            }
        }
        uniek.forEach(kolom -> bouwer.withDictionaryEncoding(kolom, false));
        return bouwer.build();
    }

    /**
     * Writes a row.
     *
     * @throws IllegalStateException if it does not set every column
     * @throws IOException if it cannot be written
     */
    public void schrijf(Rij rij) throws IOException {
        if (isMislukt) {
            throw new IllegalStateException("a row of " + vorm.getName() + " could not be written before");
        }
        isMislukt = true;
        uit.kolom = 0;
        rij.schrijf(uit);
        uit.eisVolledig();
        kolommen.endRecord();
        rijen++;
        rijenInGroep++;
        if (rijenInGroep % KIJK_NA == 0 && kolommen.getBufferedSize() > RIJGROEP) {
            sluitGroep();
            beginGroep();
        }
        isMislukt = false;
    }

    /** How many rows were written. */
    public long rijen() {
        return rijen;
    }

    /** Finishes the file; after a row that could not be written it stays without a footer, so that nobody takes it for whole. */
    @Override
    public void close() throws IOException {
        if (isGesloten) {
            return;
        }
        isGesloten = true;
        try (bestand) {
            if (!isMislukt) {
                isMislukt = true;
                sluitGroep();
                bestand.end(Map.of());
            }
        } finally {
            codecs.release();
        }
    }

    private void beginGroep() {
        rijenInGroep = 0;
        bladen = new ColumnChunkPageWriteStore(
                codecs.getCompressor(CompressionCodecName.ZSTD),
                vorm,
                eigenschappen.getAllocator(),
                eigenschappen.getColumnIndexTruncateLength(),
                eigenschappen.getPageWriteChecksumEnabled());
        kolommen = eigenschappen.newColumnWriteStore(vorm, bladen);
        uit.naar(kolommen);
    }

    private void sluitGroep() throws IOException {
        // closed in the other order, the columns also when the pages cannot be
        try (ColumnChunkPageWriteStore dezeBladen = bladen;
                ColumnWriteStore dezeKolommen = kolommen) {
            if (rijenInGroep > 0) {
                bestand.startBlock(rijenInGroep);
                dezeKolommen.flush();
                dezeBladen.flushToFileWriter(bestand);
                bestand.endBlock();
            }
        }
    }

    /** A row that writes itself, its columns in their order. */
    @FunctionalInterface
    public interface Rij {
        /** Sets every column. */
        void schrijf(Uitvoer uit);
    }

    /** Receives the values of a row, column after column. */
    public static final class Uitvoer {

        private final MessageType vorm;
        private final int[] gevuld;
        private final ColumnWriter[] schrijvers;
        private int kolom;

        private Uitvoer(MessageType vorm) {
            this.vorm = vorm;
            // level of a value that is there: 0 in a column that may not be empty, 1 in one that may
            this.gevuld = vorm.getColumns().stream()
                    .mapToInt(een -> een.getMaxDefinitionLevel())
                    .toArray();
            this.schrijvers = new ColumnWriter[gevuld.length];
        }

        private void naar(ColumnWriteStore kolommen) {
            for (int i = 0; i < schrijvers.length; i++) {
                schrijvers[i] = kolommen.getColumnWriter(vorm.getColumns().get(i));
            }
        }

        /** A text, as UTF-8. */
        public void tekst(Binary waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        /** A day, counted from 1 January 1970. */
        public void dag(int waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        /** A whole number. */
        public void geheel(long waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        /** A number with a fraction. */
        public void getal(double waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        /** Yes or no. */
        public void jaNee(boolean waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        /**
         * No value.
         *
         * @throws IllegalStateException if the column may not be empty
         */
        public void leeg() {
            if (gevuld[kolom] == 0) {
                throw new IllegalStateException(
                        "required column " + vorm.getName() + "." + vorm.getFieldName(kolom) + " is empty");
            }
            schrijvers[kolom].writeNull(0, 0);
            kolom++;
        }

        private void eisVolledig() {
            if (kolom != schrijvers.length) {
                throw new IllegalStateException(
                        "a row of " + vorm.getName() + " has " + kolom + " of " + schrijvers.length + " columns");
            }
        }
    }
}
