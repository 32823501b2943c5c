package nl.verzuimatlas.etl.feit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * Writes fact rows to one Parquet file, straight from primitive values and without a row of objects. Values are set in the
 * order of the contract.
 */
final class Feitbestand implements Closeable {

    // small enough for many files at once, large enough to read fast
    private static final long RIJGROEP = 16L << 20;

    private final ParquetWriter<Rij> schrijver;
    private long rijen;

    Feitbestand(FeitTabel feit, String pad, Configuration instellingen) throws IOException {
        this.schrijver = new Bouwer(HadoopOutputFile.fromPath(new Path(pad), instellingen), vorm(feit))
                .withConf(instellingen)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(RIJGROEP)
                .build();
    }

    void schrijf(Rij rij) throws IOException {
        schrijver.write(rij);
        rijen++;
    }

    long rijen() {
        return rijen;
    }

    @Override
    public void close() throws IOException {
        schrijver.close();
    }

    /** A row that writes itself, its columns in the order of the contract. */
    @FunctionalInterface
    interface Rij {
        void schrijf(Uitvoer uit);
    }

    /** Receives the values of a row, column after column. */
    static final class Uitvoer {

        private final RecordConsumer uit;
        private final String[] namen;
        private int kolom;

        private Uitvoer(RecordConsumer uit, MessageType vorm) {
            this.uit = uit;
            this.namen = vorm.getFields().stream().map(veld -> veld.getName()).toArray(String[]::new);
        }

        void tekst(Binary waarde) {
            begin();
            uit.addBinary(waarde);
            einde();
        }

        void dag(int waarde) {
            begin();
            uit.addInteger(waarde);
            einde();
        }

        void geheel(long waarde) {
            begin();
            uit.addLong(waarde);
            einde();
        }

        void getal(double waarde) {
            begin();
            uit.addDouble(waarde);
            einde();
        }

        void jaNee(boolean waarde) {
            begin();
            uit.addBoolean(waarde);
            einde();
        }

        void leeg() {
            kolom++;
        }

        private void begin() {
            uit.startField(namen[kolom], kolom);
        }

        private void einde() {
            uit.endField(namen[kolom], kolom);
            kolom++;
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

    private static final class Bouwer extends ParquetWriter.Builder<Rij, Bouwer> {
        private final MessageType vorm;

        Bouwer(OutputFile bestand, MessageType vorm) {
            super(bestand);
            this.vorm = vorm;
        }

        @Override
        protected Bouwer self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Parquet asks for it still
        protected WriteSupport<Rij> getWriteSupport(Configuration instellingen) {
            return new Rijschrijver(vorm);
        }
    }

    private static final class Rijschrijver extends WriteSupport<Rij> {
        private final MessageType vorm;
        private RecordConsumer consument;
        private Uitvoer uit;

        Rijschrijver(MessageType vorm) {
            this.vorm = vorm;
        }

        @Override
        @SuppressWarnings("deprecation") // Parquet asks for it still
        public WriteContext init(Configuration instellingen) {
            return new WriteContext(vorm, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer naar) {
            consument = naar;
            uit = new Uitvoer(naar, vorm);
        }

        @Override
        public void write(Rij rij) {
            consument.startMessage();
            uit.kolom = 0;
            rij.schrijf(uit);
            consument.endMessage();
        }
    }
}
