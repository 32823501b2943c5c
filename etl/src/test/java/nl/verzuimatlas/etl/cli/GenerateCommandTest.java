package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    @TempDir
    Path uit;

    private final StringWriter fouten = new StringWriter();

    @Test
    void givenTheScaleOfTheCountryAndANumberOfRows_whenGenerated_thenAllGemeentenAreThere() throws IOException {
        assertThat(voerUit("--scale", "nl", "--rows", "20000", "--quiet", "--out", uit.toString()))
                .isZero();
        assertThat(Files.readAllLines(uit.resolve("gemeenten/nl/gemeenten.csv")))
                .hasSize(343);
    }

    @Test
    void givenANumberOfRowsForAnotherScale_whenGenerated_thenItIsRefusedInDutchWithExitCode2() {
        assertThat(voerUit("--scale", "regio", "--rows", "20000", "--out", uit.toString()))
                .isEqualTo(2);
        assertThat(fouten.toString()).contains("--rows is een aantal van 1 of meer, en alleen bij nl.");
        assertThat(uit).isEmptyDirectory();
    }

    @Test
    void givenAnUnknownScale_whenGenerated_thenTheKnownOnesAreNamed() {
        assertThat(voerUit("--scale", "dorp", "--out", uit.toString())).isEqualTo(2);
        assertThat(fouten.toString()).contains("Schaal \"dorp\" bestaat niet. Kies voorbeeld, regio of nl.");
    }

    private int voerUit(String... argumenten) {
        return new CommandLine(new GenerateCommand())
                .setErr(new PrintWriter(fouten, true))
                .execute(argumenten);
    }
}
