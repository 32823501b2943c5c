package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {

    @TempDir
    private Path home;

    @Test
    void givenHomeWithoutRelease_whenAudited_thenItIsRefusedWithTheCure() {
        assertThat(voerUit("audit", "--home", home.toString()))
                .isEqualTo("1 Er is nog geen uitgave om aan te vallen. Maak er een met publish.\n");
    }

    @Test
    void givenUnknownRelease_whenAudited_thenItSaysWhereTheListIs() {
        assertThat(voerUit("audit", "--home", home.toString(), "--release", "20200101-aaaaaaaa"))
                .isEqualTo("1 Uitgave 20200101-aaaaaaaa bestaat niet. Kies er een uit de lijst van releases.\n");
    }

    private static String voerUit(String... opdracht) {
        StringWriter fout = new StringWriter();
        CommandLine regel = EtlMain.commandLine().setErr(new PrintWriter(fout, true));
        return regel.execute(opdracht) + " " + fout.toString().replace(System.lineSeparator(), "\n");
    }
}
