package nl.verzuimatlas.etl.feit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * Writes fact rows to one Parquet file, straight from primitive values to the columns: without a row of objects, and without
 * Parquet's own layer of records. Values are set in the order of the contract.
 */
final class Feitbestand implements Closeable {

    // small enough for many files at once, large enough to read fast
    private static final long RIJGROEP = 16L << 20;
    // rows after which is looked whether a row group is full
    private static final int KIJK_NA = 8192;

    private final MessageType vorm;
    private final ParquetProperties eigenschappen = ParquetProperties.builder()
            // sizes before compression, which nobody reads, cost a step per value
            .withSizeStatisticsEnabled(false)
            .withValuesWriterFactory(new Herhaalfabriek())
            .build();
    private final CompressionCodecFactory codecs;
    private final ParquetFileWriter bestand;
    private final Uitvoer uit;
    private ColumnChunkPageWriteStore bladen;
    private ColumnWriteStore kolommen;
    private long rijen;
    private long rijenInGroep;

    Feitbestand(FeitTabel feit, String pad, Configuration instellingen) throws IOException {
        this.vorm = vorm(feit);
        this.codecs = new CodecFactory(instellingen, eigenschappen.getPageSizeThreshold());
        this.bestand = new ParquetFileWriter(
                HadoopOutputFile.fromPath(new Path(pad), instellingen),
                vorm,
                ParquetFileWriter.Mode.CREATE,
                RIJGROEP,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                null,
                eigenschappen);
        this.uit = new Uitvoer(vorm);
        bestand.start();
        beginGroep();
    }

    void schrijf(Rij rij) throws IOException {
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
    }

    long rijen() {
        return rijen;
    }

    @Override
    public void close() throws IOException {
        if (kolommen == null) {
            return;
        }
        try {
            sluitGroep();
            bestand.end(Map.of());
        } finally {
            kolommen = null;
            bestand.close();
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
        try {
            if (rijenInGroep > 0) {
                bestand.startBlock(rijenInGroep);
                kolommen.flush();
                bladen.flushToFileWriter(bestand);
                bestand.endBlock();
            }
        } finally {
            kolommen.close();
            bladen.close();
        }
    }

    /** A row that writes itself, its columns in the order of the contract. */
    @FunctionalInterface
    interface Rij {
        void schrijf(Uitvoer uit);
    }

    /** Receives the values of a row, column after column. */
    static final class Uitvoer {

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

        void tekst(Binary waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        void dag(int waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        void geheel(long waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        void getal(double waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        void jaNee(boolean waarde) {
            schrijvers[kolom].write(waarde, 0, gevuld[kolom]);
            kolom++;
        }

        /** No value; only in a column that may be empty. */
        void leeg() {
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

    private static MessageType vorm(FeitTabel feit) {
        Types.MessageTypeBuilder vorm = Types.buildMessage();
        List<FeitTabel.Kolom> kolommen = feit.kolommen().stream()
                .filter(kolom -> feit.partitie().filter(kolom.naam()::equals).isEmpty())
                .toList();
        for (FeitTabel.Kolom kolom : kolommen) {
            Repetition herhaling = kolom.verplicht() ? Repetition.REQUIRED : Repetition.OPTIONAL;
            switch (kolom.type()) {
                case STRING ->
                    vorm.primitive(PrimitiveTypeName.BINARY, herhaling)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(kolom.naam());
                case INTEGER ->
                    vorm.primitive(PrimitiveTypeName.INT64, herhaling).named(kolom.naam());
                case NUMBER ->
                    vorm.primitive(PrimitiveTypeName.DOUBLE, herhaling).named(kolom.naam());
                case DATE ->
                    vorm.primitive(PrimitiveTypeName.INT32, herhaling)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(kolom.naam());
                case BOOLEAN ->
                    vorm.primitive(PrimitiveTypeName.BOOLEAN, herhaling).named(kolom.naam());
            }
        }
        return vorm.named(feit.tabel());
    }
}
