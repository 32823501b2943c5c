package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeitherkomstTest {

    @TempDir
    private Path feiten;

    private Path bestand;

    @BeforeEach
    void givenATableOfOneFile() throws IOException {
        bestand = Files.createDirectories(feiten.resolve("melding/schooljaar=2022-2023"))
                .resolve("deel.parquet");
        Files.writeString(bestand, "rijen");
    }

    @Test
    void givenFacts_whenWhereTheyComeFromIsWritten_thenItReadsTheSame() {
        Feitherkomst herkomst = Feitherkomst.van(
                feiten,
                Map.of("melding", "abc"),
                Map.of("melding", List.of(new ReleaseManifest.Stap("laatste stand", 3, 2))));
        herkomst.schrijf(feiten);

        assertThat(Feitherkomst.lees(feiten)).contains(herkomst);
    }

    @Test
    void givenAFile_whenItsBytesOrItsNameChange_thenTheHashDoes() throws IOException {
        String eerst = Feitherkomst.hash(feiten.resolve("melding"));
        Files.writeString(bestand, "rijem");
        String andereBytes = Feitherkomst.hash(feiten.resolve("melding"));
        Files.writeString(bestand, "rijen");
        assertThat(Feitherkomst.hash(feiten.resolve("melding")))
                .isEqualTo(eerst)
                .isNotEqualTo(andereBytes);

        Files.move(bestand, bestand.resolveSibling("ander.parquet"));
        assertThat(Feitherkomst.hash(feiten.resolve("melding"))).isNotEqualTo(eerst);
    }

    @Test
    void givenADamagedOrAbsentFile_whenItIsRead_thenNothingIsKnown() throws IOException {
        assertThat(Feitherkomst.lees(feiten)).isEmpty();
        for (String kapot : List.of(
                "{\"tabellen\": ",
                "null",
                "{\"tabellen\": {\"melding\": null}}",
                "{\"tabellen\": {\"melding\": {\"uit\": \"abc\"}}}")) {
            Files.writeString(feiten.resolve("herkomst.json"), kapot);
            assertThat(Feitherkomst.lees(feiten)).as(kapot).isEmpty();
        }
    }
}
