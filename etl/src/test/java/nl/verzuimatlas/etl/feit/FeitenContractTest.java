package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written has the columns and types of the contract, also when nothing was delivered. */
class FeitenContractTest {

    @TempDir
    static Path map;

    @BeforeAll
    static void givenNoDeliveryAtAll() {
        ProefFeiten.schrijf(new ProefHome(map), map);
    }

    static List<String> tabellen() {
        return FeitTabel.TABELLEN;
    }

    @ParameterizedTest
    @MethodSource("tabellen")
    void givenNothingDelivered_whenFactsAreWritten_thenFilesHaveTheColumnsOfTheContract(String tabel)
            throws IOException {
        FeitTabel feit = FeitTabel.lees(tabel);
        Path tabelmap = map.resolve("feiten").resolve(tabel);

        Dataset<Row> geschreven = ProefSpark.sessie().read().parquet(tabelmap.toString());

        assertThat(geschreven.schema().simpleString())
                .isEqualTo(FeitSchema.van(feit).simpleString());
        assertThat(geschreven.count()).isZero();
        try (Stream<Path> bestanden = Files.walk(tabelmap)) {
            assertThat(bestanden.filter(pad -> pad.toString().endsWith(".parquet")))
                    .hasSize(1);
        }
    }
}
