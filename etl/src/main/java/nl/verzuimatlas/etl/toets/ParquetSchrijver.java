package nl.verzuimatlas.etl.toets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.MessageTypeBuilder;

/** Writes accepted rows to one Parquet file, straight from the judged values. */
final class ParquetSchrijver implements Closeable {

    private final ParquetWriter<Object[]> schrijver;

    /**
     * @param leerlingkolommen columns with keys of pupils
     * @param uniekeKolommen columns of which every value differs
     */
    ParquetSchrijver(Path bestand, Kolomindeling indeling, List<String> leerlingkolommen, List<String> uniekeKolommen)
            throws IOException {
        Bouwer bouwer = new Bouwer(new LocalOutputFile(bestand), indeling)
                // nothing is set: without this the writer of each file would read the defaults of Hadoop from XML again
                .withConf(new Configuration(false))
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                // sizes before compression, which nobody reads, cost a step per value
                .withSizeStatisticsEnabled(false)
                .withDictionaryEncoding(Kolomindeling.RIJ, false);
        // a dictionary would be built in vain
        uniekeKolommen.forEach(kolom -> bouwer.withDictionaryEncoding(kolom, false));
        // the least and greatest key would stand in the footer for all to read
        leerlingkolommen.forEach(kolom -> bouwer.withStatisticsEnabled(kolom, false));
        this.schrijver = bouwer.build();
    }

    void schrijf(Object[] rij) throws IOException {
        schrijver.write(rij);
    }

    @Override
    public void close() throws IOException {
        schrijver.close();
    }

    private static MessageType vorm(Kolomindeling indeling) {
        MessageTypeBuilder vorm = Types.buildMessage();
        for (Kolomindeling.Kolom kolom : indeling.kolommen()) {
            switch (kolom.type()) {
                case STRING, GEMEENTECODE, SCHOOLJAAR ->
                    vorm.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(kolom.naam());
                case INTEGER -> vorm.optional(PrimitiveTypeName.INT64).named(kolom.naam());
                case NUMBER -> vorm.optional(PrimitiveTypeName.DOUBLE).named(kolom.naam());
                case DATE ->
                    vorm.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(kolom.naam());
                case BOOLEAN -> vorm.optional(PrimitiveTypeName.BOOLEAN).named(kolom.naam());
            }
        }
        return vorm.named("rij");
    }

    private static final class Bouwer extends ParquetWriter.Builder<Object[], Bouwer> {
        private final Kolomindeling indeling;

        Bouwer(OutputFile bestand, Kolomindeling indeling) {
            super(bestand);
            this.indeling = indeling;
        }

        @Override
        protected Bouwer self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Parquet asks for it still
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuratie) {
            return new Rijschrijver(vorm(indeling));
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuratie) {
            return new Rijschrijver(vorm(indeling));
        }
    }

    private static final class Rijschrijver extends WriteSupport<Object[]> {
        private static final int ONTHOUDEN = 256;

        private final MessageType vorm;
        private RecordConsumer uit;
        // of each column texts that occurred and their bytes: many columns repeat a few
        private final String[][] eerder;
        private final Binary[][] eerderBytes;

        Rijschrijver(MessageType vorm) {
            this.vorm = vorm;
            this.eerder = new String[vorm.getFieldCount()][ONTHOUDEN];
            this.eerderBytes = new Binary[vorm.getFieldCount()][ONTHOUDEN];
        }

        @Override
        @SuppressWarnings("deprecation") // Parquet asks for it still
        public WriteContext init(Configuration configuratie) {
            return new WriteContext(vorm, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuratie) {
            return new WriteContext(vorm, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consument) {
            this.uit = consument;
        }

        @Override
        public void write(Object[] rij) {
            uit.startMessage();
            for (int i = 0; i < rij.length; i++) {
                if (rij[i] != null) {
                    String naam = vorm.getFieldName(i);
                    uit.startField(naam, i);
                    schrijf(i, rij[i]);
                    uit.endField(naam, i);
                }
            }
            uit.endMessage();
        }

        private void schrijf(int kolom, Object waarde) {
            if (waarde instanceof String tekst) {
                int plek = tekst.hashCode() & ONTHOUDEN - 1;
                if (!tekst.equals(eerder[kolom][plek])) {
                    eerder[kolom][plek] = tekst;
                    eerderBytes[kolom][plek] = Binary.fromConstantByteArray(tekst.getBytes(StandardCharsets.UTF_8));
                }
                uit.addBinary(eerderBytes[kolom][plek]);
            } else if (waarde instanceof Long getal) {
                uit.addLong(getal);
            } else if (waarde instanceof LocalDate dag) {
                uit.addInteger((int) dag.toEpochDay());
            } else if (waarde instanceof Double getal) {
                uit.addDouble(getal);
            } else {
                uit.addBoolean((Boolean) waarde);
            }
        }
    }
}
