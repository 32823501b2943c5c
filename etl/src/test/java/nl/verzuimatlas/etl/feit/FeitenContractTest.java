package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
        // tables that do not need each other are made side by side, so only the numbers have a fixed order
        assertThat(feiten.voortgang())
                .extracting(regel -> regel.replaceAll(".* \\(", "("))
                .containsExactly(IntStream.rangeClosed(1, 21)
                        .mapToObj(nummer -> "(" + nummer + " van 21)")
                        .toArray(String[]::new));
        assertThat(feiten.voortgang())
                .extracting(regel -> regel.replaceAll(" \\(.*", ""))
                .containsExactlyInAnyOrder(
                        "feiten: gemeenten",
                        "feiten: indeling van gemeenten in regio's",
                        "feiten: vlakken van gebieden op de kaart",
                        "feiten: vestigingen van scholen",
                        "feiten: ingeschreven leerlingen op 1 oktober",
                        "feiten: leer- en kwalificatieplichtige inwoners",
                        "feiten: wat er in verzuimprotocollen van scholen staat",
                        "feiten: respondenten van E-MOVO",
                        "feiten: gepubliceerde cijfers",
                        "feiten: verzuimmeldingen",
                        "feiten: stappen van school en partners",
                        "feiten: zaken van leerplicht",
                        "feiten: vrijstellingen en verlof",
                        "feiten: gevallen van absoluut verzuim per schooljaar",
                        "feiten: over welke gemeenten en vestigingen een bron gaat",
                        "feiten: verzuim per leerling per schooldag",
                        "feiten: signalen uit de registratie",
                        "feiten: signalen per leerling, ook van protocollen die er niet gelden",
                        "feiten: wat er op een signaal volgde",
                        "feiten: perioden thuis",
                        "feiten: woongemeenten tijdens perioden thuis");
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
