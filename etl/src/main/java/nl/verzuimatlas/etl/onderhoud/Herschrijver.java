package nl.verzuimatlas.etl.onderhoud;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Copies a Parquet file with the columns it has, row by row and in the same order. */
final class Herschrijver {

    private Herschrijver() {}

    /** What happens to a row. */
    @FunctionalInterface
    interface Bewerking {
        /** What comes in its place; empty when the row is left out. */
        Optional<Group> bewerk(Group rij);
    }

    /**
     * Copies {@code van} to {@code naar}; its footer tells no least and greatest text, since that may be the key of a pupil.
     *
     * @return rows left out
     */
    static long herschrijf(Path van, Path naar, Bewerking bewerking) throws IOException {
        long weg = 0;
        MessageType vorm = kolommen(van);
        ExampleParquetWriter.Builder bouwer = ExampleParquetWriter.builder(new LocalOutputFile(naar))
                .withType(vorm)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD);
        vorm.getColumns().stream()
                .filter(kolom -> kolom.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY)
                .forEach(kolom -> bouwer.withStatisticsEnabled(kolom.getPath()[0], false));
        try (ParquetReader<Group> lezer = new Groepen(new LocalInputFile(van)).build();
                ParquetWriter<Group> schrijver = bouwer.build()) {
            for (Group rij = lezer.read(); rij != null; rij = lezer.read()) {
                Optional<Group> nieuw = bewerking.bewerk(rij);
                if (nieuw.isPresent()) {
                    schrijver.write(nieuw.get());
                } else {
                    weg++;
                }
            }
        }
        return weg;
    }

    /** Columns of {@code bestand}. */
    static MessageType kolommen(Path bestand) throws IOException {
        try (ParquetFileReader lezer = ParquetFileReader.open(new LocalInputFile(bestand))) {
            return lezer.getFooter().getFileMetaData().getSchema();
        }
    }

    /** A copy of {@code rij} with the texts in {@code kolommen} replaced. */
    static Group vervang(Group rij, Set<Integer> kolommen, UnaryOperator<String> door) {
        SimpleGroup kopie = new SimpleGroup(rij.getType());
        for (int i = 0; i < rij.getType().getFieldCount(); i++) {
            if (rij.getFieldRepetitionCount(i) == 0) {
                continue;
            }
            if (kolommen.contains(i)) {
                kopie.add(i, door.apply(rij.getString(i, 0)));
                continue;
            }
            switch (rij.getType().getType(i).asPrimitiveType().getPrimitiveTypeName()) {
                case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> kopie.add(i, rij.getBinary(i, 0));
                case INT64 -> kopie.add(i, rij.getLong(i, 0));
                case INT32 -> kopie.add(i, rij.getInteger(i, 0));
                case DOUBLE -> kopie.add(i, rij.getDouble(i, 0));
                case FLOAT -> kopie.add(i, rij.getFloat(i, 0));
                case BOOLEAN -> kopie.add(i, rij.getBoolean(i, 0));
            }
        }
        return kopie;
    }

    private static final class Groepen extends ParquetReader.Builder<Group> {
        Groepen(InputFile bestand) {
            super(bestand, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
