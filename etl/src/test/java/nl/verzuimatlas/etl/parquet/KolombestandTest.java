package nl.verzuimatlas.etl.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** More numbers than fit in the dictionary of a column, and more rows than fit in a row group. */
    private static final int VEEL = 1_000_000;

    /** Rows at the beginning of which the numbers come back, so that they get a dictionary. */
    private static final int HERHAALD = 100_000;

    /** Makes texts of numbers that hardly become smaller by compression. */
    private static final long MENG = 0x9E3779B97F4A7C15L;

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
    @SuppressWarnings("deprecation") // the name that pages of version 1 have for it
    void givenMoreNumbersThanADictionaryHolds_whenWritten_thenAllAreReadAsTheyWere() throws Exception {
        try (Kolombestand bestand = open()) {
            for (int i = 0; i < VEEL; i++) {
                String leerling = i % 3 == 0 ? null : Long.toHexString(i * MENG) + Long.toHexString(i * MENG * MENG);
                bestand.schrijf(rij(leerling, i % 1000, Math.sqrt(i < HERHAALD ? i % 50 : i), i));
            }
        }

        assertThat(vraag(
                        "select concat_ws('/', count(*), count(distinct leerling), count(*) filter (gewicht <> sqrt(case when rij < "
                                + HERHAALD + " then rij % 50 else rij end))) from '" + pad + "'"))
                .isEqualTo("1000000/666666/0");
        assertThat(kolom(2).getEncodings())
                .as("first by a dictionary, then without")
                .contains(Encoding.PLAIN, Encoding.PLAIN_DICTIONARY);
        assertThat(vraag("select count(distinct row_group_id) > 1 from parquet_metadata('" + pad + "')"))
                .isEqualTo("true");
    }

    @Test
    void givenARowThatStopsHalfway_whenTheFileIsClosed_thenNobodyCanTakeItForWhole() throws IOException {
        Kolombestand bestand = open();
        bestand.schrijf(rij("aap", 1, 1, 1));

        assertThatThrownBy(() -> bestand.schrijf(uit -> uit.tekst(Binary.fromString("noot"))))
                .hasMessage("a row of proef has 1 of 4 columns");
        assertThatThrownBy(() -> bestand.schrijf(rij("mies", 1, 1, 1)))
                .hasMessage("a row of proef could not be written before");
        bestand.close();
        bestand.close();

        assertThatThrownBy(() -> kolom(0)).hasMessageContaining("is not a Parquet file");
    }

    @Test
    void givenAColumnOfWhichEveryValueDiffers_whenWritten_thenItHasNoDictionary() throws IOException {
        try (Kolombestand bestand = open()) {
            for (int i = 0; i < 100; i++) {
                bestand.schrijf(rij("aap", 1, 1, i));
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
