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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written has the columns and types of the contract, also when nothing was delivered. */
class FeitenContractTest {

    @TempDir
    static Path map;

    private static ProefFeiten feiten;

    @BeforeAll
    static void givenNoDeliveryAtAll() {
        feiten = ProefFeiten.schrijf(new ProefHome(map), map);
    }

    static List<String> tabellen() {
        return FeitTabel.TABELLEN;
    }

    @Test
    void givenFactsThatAreWritten_whenEachTableBegins_thenItIsTold() {
        assertThat(feiten.voortgang())
                .containsExactly(
                        "feiten: gemeenten (1 van 20)",
                        "feiten: indeling van gemeenten in regio's (2 van 20)",
                        "feiten: vestigingen van scholen (3 van 20)",
                        "feiten: ingeschreven leerlingen op 1 oktober (4 van 20)",
                        "feiten: leer- en kwalificatieplichtige inwoners (5 van 20)",
                        "feiten: wat er in verzuimprotocollen van scholen staat (6 van 20)",
                        "feiten: respondenten van E-MOVO (7 van 20)",
                        "feiten: gepubliceerde cijfers (8 van 20)",
                        "feiten: verzuimmeldingen (9 van 20)",
                        "feiten: stappen van school en partners (10 van 20)",
                        "feiten: zaken van leerplicht (11 van 20)",
                        "feiten: vrijstellingen en verlof (12 van 20)",
                        "feiten: gevallen van absoluut verzuim per schooljaar (13 van 20)",
                        "feiten: over welke gemeenten en vestigingen een bron gaat (14 van 20)",
                        "feiten: verzuim per leerling per schooldag (15 van 20)",
                        "feiten: signalen uit de registratie (16 van 20)",
                        "feiten: signalen per leerling, ook van protocollen die er niet gelden (17 van 20)",
                        "feiten: wat er op een signaal volgde (18 van 20)",
                        "feiten: perioden thuis (19 van 20)",
                        "feiten: woongemeenten tijdens perioden thuis (20 van 20)");
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
