package nl.verzuimatlas.etl.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same release on this machine and on a Spark standalone cluster, each process really started. */
class ClusterIT {

    @TempDir
    Path map;

    private Set<Long> vooraf;

    @BeforeEach
    void rememberChildren() {
        vooraf = nakomelingen();
    }

    @AfterEach
    void thenNoProcessIsLeft() {
        assertThat(nakomelingen()).isSubsetOf(vooraf);
    }

    @Test
    void givenTheSameDeliveries_whenPublishedHereAndOnTwoWorkers_thenFactsAndFiguresAreTheSameByteForByte()
            throws IOException {
        StringWriter uit = new StringWriter();

        Clusterbench.Uitslag uitslag = new Clusterbench(Optional.empty(), "2g", 1).vergelijk(map, new PrintWriter(uit));

        assertThat(uitslag.cluster()).isEqualTo(uitslag.lokaal());
        assertThat(uitslag.lokaal())
                .containsKeys("publiek.waarnemingen", "feiten/verzuim_dag/schooljaar=2023-2024", "feiten/vestiging");
        assertThat(uitslag.takenPerWerker())
                .hasSize(2)
                .allSatisfy((werker, taken) -> assertThat(taken).isPositive());
    }

    @Test
    void givenAWorkFolderThatIsAFile_whenAClusterStarts_thenItFailsAndEndsItsProcesses() throws IOException {
        Path spark = Files.createDirectories(map.resolve("spark"));
        Files.writeString(spark.resolve("werk-1"), "in de weg");

        assertThatThrownBy(() -> new Sparkcluster(spark, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a process of the Spark cluster ended");
    }

    private static Set<Long> nakomelingen() {
        List<ProcessHandle> levend = ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .toList();
        return levend.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }
}
