package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import nl.verzuimatlas.etl.publicatie.Proefmanifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two releases, of which the second is served. */
class ReleasesCommandTest {

    private Home home;

    @BeforeEach
    void twee(@TempDir Path map) throws IOException {
        home = new Home(map);
        for (int i = 1; i <= 2; i++) {
            Files.createDirectories(home.release("u" + i));
            Proefmanifest.van("u" + i, Instant.parse("2026-01-0" + i + "T10:00:00Z"), "", Map.of(), "")
                    .schrijf(home.release("u" + i));
        }
        new Releases(home).serveer("u2");
    }

    @Test
    void givenAnEarlierRelease_whenItIsRemoved_thenItIsGoneAndTheOtherIsServed() {
        assertThat(voerUit("--remove", "u1")).isEqualTo("0 verwijderd: u1\n");
        assertThat(home.release("u1")).doesNotExist();
        assertThat(home.huidigeRelease()).contains("u2");
    }

    @Test
    void givenTheServedRelease_whenItIsRemoved_thenThatIsRefusedWithTheCure() {
        assertThat(voerUit("--remove", "u2"))
                .startsWith("1 Uitgave u2 wordt nu getoond en is niet verwijderd.")
                .contains("--offline");
        assertThat(home.release("u2")).exists();
        assertThat(home.huidigeRelease()).contains("u2");
    }

    @Test
    void givenAServedReleaseThatGivesSomethingAway_whenItIsTakenOffline_thenNothingIsServed() {
        assertThat(voerUit("--remove", "u2", "--offline"))
                .isEqualTo("0 Het portaal toont nu niets. Maak een uitgave met publish.\nverwijderd: u2\n");
        assertThat(home.release("u2")).doesNotExist();
        assertThat(home.huidigeRelease()).isEmpty();
        assertThat(home.release("u1")).exists();
    }

    private String voerUit(String... opdracht) {
        StringWriter tekst = new StringWriter();
        PrintWriter naar = new PrintWriter(tekst, true);
        CommandLine regel = EtlMain.commandLine().setErr(naar).setOut(naar);
        String[] alle = new String[opdracht.length + 3];
        alle[0] = "releases";
        alle[1] = "--home";
        alle[2] = home.pad().toString();
        System.arraycopy(opdracht, 0, alle, 3, opdracht.length);
        return regel.execute(alle) + " " + tekst.toString().replace(System.lineSeparator(), "\n");
    }
}
