package nl.verzuimatlas.etl.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KolombestandTest {

    /** More numbers than fit in the dictionary of a column. */
    private static final int VEEL = 200_000;

    private static final MessageType VORM = Types.buildMessage()
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("leerling")
            .optional(PrimitiveTypeName.INT32)
            .as(LogicalTypeAnnotation.dateType())
            .named("dag")
            .optional(PrimitiveTypeName.DOUBLE)
            .named("gewicht")
            .optional(PrimitiveTypeName.INT64)
            .named("rij")
            .named("proef");

    @TempDir
    Path map;

    private Path pad;

    @BeforeEach
    void givenAFile() {
        pad = map.resolve("proef.parquet");
    }

    @Test
    void givenKeysOfPupils_whenWritten_thenTheFooterTellsNoneOfThemButItDoesTellDays() throws IOException {
        try (Kolombestand bestand = open()) {
            bestand.schrijf(rij("aap", 19_600, 1, 1));
            bestand.schrijf(rij("noot", 19_610, 2, 2));
        }

        assertThat(statistiek(0).hasNonNullValue()).isFalse();
        assertThat(statistiek(1).genericGetMin()).isEqualTo(19_600);
        assertThat(statistiek(1).genericGetMax()).isEqualTo(19_610);
    }

    @Test
    void givenNumbersThatAllDiffer_whenWritten_thenTheyAreReadAsTheyWereThoughNoDictionaryHoldsThem() throws Exception {
        try (Kolombestand bestand = open()) {
            for (int i = 0; i < VEEL; i++) {
                bestand.schrijf(rij(i % 3 == 0 ? null : "leerling" + i, i % 1000, i / 8.0, i));
            }
        }

        assertThat(vraag("select concat_ws('/', count(*), count(leerling), count(*) filter (gewicht <> rij / 8.0), "
                        + "count(*) filter (leerling <> 'leerling' || rij)) from '" + pad + "'"))
                .isEqualTo("200000/133333/0/0");
        assertThat(kolom(2).getEncodings()).contains(Encoding.PLAIN);
    }

    @Test
    void givenAColumnOfWhichEveryValueDiffers_whenWritten_thenItHasNoDictionary() throws IOException {
        try (Kolombestand bestand = open()) {
            for (int i = 0; i < 100; i++) {
                bestand.schrijf(rij("aap", 1, 1, 1));
            }
        }

        assertThat(kolom(3).hasDictionaryPage()).isFalse();
        assertThat(kolom(0).hasDictionaryPage()).isTrue();
    }

    private Kolombestand open() throws IOException {
        return new Kolombestand(
                VORM, new LocalOutputFile(pad), ParquetFileWriter.Mode.CREATE, Set.of("rij"), new Configuration(false));
    }

    private static Kolombestand.Rij rij(String leerling, int dag, double gewicht, long rij) {
        return uit -> {
            if (leerling == null) {
                uit.leeg();
            } else {
                uit.tekst(Binary.fromString(leerling));
            }
            uit.dag(dag);
            uit.getal(gewicht);
            uit.geheel(rij);
        };
    }

    private ColumnChunkMetaData kolom(int nummer) throws IOException {
        try (ParquetFileReader lezer = ParquetFileReader.open(new LocalInputFile(pad))) {
            List<ColumnChunkMetaData> kolommen =
                    lezer.getFooter().getBlocks().get(0).getColumns();
            return kolommen.get(nummer);
        }
    }

    private Statistics<?> statistiek(int nummer) throws IOException {
        return kolom(nummer).getStatistics();
    }

    private static String vraag(String sql) throws Exception {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rij = opdracht.executeQuery(sql)) {
            rij.next();
            return rij.getString(1);
        }
    }
}
