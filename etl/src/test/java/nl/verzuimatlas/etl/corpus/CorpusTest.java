package nl.verzuimatlas.etl.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliveries with one thing wrong each: a check finds that, at its place, and nothing else. */
class CorpusTest {

    /** Findings that no delivery in a folder can give, one per line with the reason. */
    private static final Path ZONDER_GEVAL = Geval.CORPUS.resolve("zonder-geval.txt");

    static List<Geval> gevallen() {
        return Geval.alle();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenADelivery_whenItIsChecked_thenExactlyTheExpectedFindingsAreGiven(Geval geval, @TempDir Path thuis)
            throws IOException {
        assertThat(Geval.regels(geval.controleer(thuis), geval.id())).isEqualTo(geval.verwacht());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenACase_whenItIsNamedAfterAFinding_thenItExpectsThatFinding(Geval geval) {
        if (geval.id().isEmpty()) {
            assertThat(geval.naam()).startsWith("goed-");
        } else {
            assertThat(geval.verwacht().stream().map(CorpusTest::id)).contains(geval.id());
        }
    }

    @Test
    void givenTheCatalogue_whenTheCorpusIsCounted_thenEveryFindingHasACase() throws IOException {
        Set<String> metGeval = Geval.alle().stream().map(Geval::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> zonderGeval = Files.readAllLines(ZONDER_GEVAL).stream()
                .filter(regel -> !regel.isBlank())
                .map(CorpusTest::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> zouNietMeerHoeven = new TreeSet<>(zonderGeval);
        zouNietMeerHoeven.retainAll(metGeval);
        Set<String> ontbreekt = Catalogus.HUIS.soorten().stream()
                .map(Bevindingsoort::id)
                .filter(id -> !metGeval.contains(id) && !zonderGeval.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ontbreekt).as("findings without a case").isEmpty();
        assertThat(zouNietMeerHoeven)
                .as("listed in zonder-geval.txt but there is a case")
                .isEmpty();
    }

    private static String id(String regel) {
        return regel.split(" ")[0];
    }
}
