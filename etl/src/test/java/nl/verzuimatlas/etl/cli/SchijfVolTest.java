package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A home on a file system of 2 MB. */
class SchijfVolTest {

    @TempDir
    private Path map;

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();
    private Path schijf;

    @BeforeEach
    void koppelAan() throws IOException {
        schijf = Files.createDirectory(map.resolve("schijf"));
        assumeTrue(
                draai("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", schijf.toString()),
                "a small file system can only be mounted by root on Linux");
    }

    @AfterEach
    void koppelAf() throws IOException {
        if (schijf != null) {
            draai("umount", schijf.toString());
        }
    }

    @Test
    void givenADiskThatIsFull_whenDeliveriesAreTakenIn_thenItSaysSoAndKeepsWhatWasThereAndCompletesWithMoreRoom()
            throws IOException {
        Home home = new Home(schijf.resolve("home"));
        Path klein = ProefLevering.meldingen(map.resolve("klein"), ProefLevering.meldingen(12));
        assertThat(ingest(home, klein)).isZero();
        Files.writeString(home.current(), "20250901-0a1b2c3d\n");
        Path release = Files.createDirectories(home.release("20250901-0a1b2c3d"));
        Files.writeString(release.resolve("publiek.duckdb"), "wat wordt getoond");
        Path groot = groot();

        assertThat(ingest(home, groot)).isEqualTo(3);

        assertThat(fout.toString())
                .contains("De schijf is vol. Er is niets half opgeslagen, en wat werd getoond blijft staan.")
                .contains("Maak ruimte in de map (--home) en geef de opdracht opnieuw.");
        assertThat(uit.toString()).doesNotContain("VA-L19");
        assertThat(Leveringen.alle(home)).hasSize(1);
        assertThat(home.current()).hasContent("20250901-0a1b2c3d");
        assertThat(release.resolve("publiek.duckdb")).hasContent("wat wordt getoond");

        assertThat(draai("mount", "-o", "remount,size=64m", schijf.toString())).isTrue();
        assertThat(ingest(home, groot)).as(fout.toString()).isZero();
        assertThat(Leveringen.alle(home)).hasSize(2);
        assertThat(home.werk()).doesNotExist();
    }

    // rows that do not compress to next to nothing
    private Path groot() throws IOException {
        SplittableRandom toeval = new SplittableRandom(1);
        List<String> rijen = new ArrayList<>();
        for (int i = 1; i <= 100_000; i++) {
            rijen.add(ProefLevering.melding(i).replaceFirst(";P[^;]*", ";P" + Long.toHexString(toeval.nextLong())));
        }
        Path levering = ProefLevering.meldingen(map.resolve("groot"), rijen);
        Path yaml = levering.resolve("levering.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("Gemeente Proef", "Gemeente Groot"));
        return levering;
    }

    private int ingest(Home home, Path levering) {
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(uit, true));
        regel.setErr(new PrintWriter(fout, true));
        return regel.execute("ingest", "--quiet", "--home", home.pad().toString(), levering.toString());
    }

    private static boolean draai(String... opdracht) throws IOException {
        try {
            return new ProcessBuilder(opdracht)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + opdracht[0] + " ran", e);
        }
    }
}
