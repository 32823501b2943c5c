package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    @TempDir
    Path uit;

    private final StringWriter fouten = new StringWriter();

    @Test
    void givenTheScaleOfTheCountry_whenGenerated_thenItIsRefusedInDutchWithExitCode2() {
        assertThat(voerUit("--scale", "nl", "--out", uit.toString())).isEqualTo(2);
        assertThat(fouten.toString()).contains("Schaal nl is er nog niet. Kies voorbeeld of regio.");
        assertThat(uit).isEmptyDirectory();
    }

    @Test
    void givenAnUnknownScale_whenGenerated_thenTheKnownOnesAreNamed() {
        assertThat(voerUit("--scale", "dorp", "--out", uit.toString())).isEqualTo(2);
        assertThat(fouten.toString()).contains("Schaal \"dorp\" bestaat niet. Kies voorbeeld of regio.");
    }

    private int voerUit(String... argumenten) {
        return new CommandLine(new GenerateCommand())
                .setErr(new PrintWriter(fouten, true))
                .execute(argumenten);
    }
}
