package nl.verzuimatlas.warehouse.audit.reken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moves along is a solution again, and what stands still is what no search can move. */
class MeebewegingTest {

    /** Rows (0, 1) and (2, 3) and columns (0, 2) and (1, 3) of a table of two by two, and a fifth unknown that is 3. */
    private static Deelstelsel tabel() {
        Grens[] sommen = {Grens.precies(10), Grens.precies(8), Grens.precies(9), Grens.precies(9), Grens.precies(3)};
        Grens[] vrij = new Grens[5];
        Arrays.fill(vrij, new Grens(0, Grens.ONEINDIG));
        return Deelstelsel.van(
                new int[] {0, 1, 2, 3, 4},
                vrij,
                new int[][] {{0, 1}, {2, 3}, {0, 2}, {1, 3}, {4}},
                new int[][] {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1}},
                sommen,
                sommen);
    }

    private static final long[] WERELD = {6, 4, 3, 5, 3};

    @Test
    void givenTable_whenOneCellGoesUp_thenTheOtherThreeGoAlongInARing() {
        try (Meebeweging programma = Meebeweging.rond(tabel(), tabel().grenzen(), WERELD)) {
            assertThat(programma.vraag(0, 9).stappen()).hasValue(new double[] {3, -3, -3, 3, 0});
            assertThat(programma.vraag(0, 5).stappen()).hasValue(new double[] {-1, 1, 1, -1, 0});
        }
    }

    @ParameterizedTest(name = "to {0}")
    @ValueSource(longs = {9, 10})
    void givenTable_whenOneCellGoesPastWhatItsColumnAllows_thenNothingFits(long waarde) {
        try (Meebeweging programma = Meebeweging.rond(tabel(), tabel().grenzen(), WERELD)) {
            assertThat(programma.vraag(0, waarde).uitslag())
                    .isEqualTo(waarde == 9 ? Glop.Stand.OPGELOST : Glop.Stand.ONMOGELIJK);
        }
    }

    @Test
    void givenTable_whenAskedWhatStandsStill_thenOnlyTheNumberThatIsKnown() {
        boolean[] alle = {true, true, true, true, true};
        assertThat(Meebeweging.staatVast(tabel(), tabel().grenzen(), WERELD, alle))
                .containsExactly(false, false, false, false, true);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givenTableOfAreasAndKinds_whenAskedWhatStandsStill_thenThoseAreTheOnesThatNoSearchMoves(long zaad) {
        Proefstelsel proef = Proefstelsel.van(7, 3, zaad);
        Deelstelsel deel = proef.deel();
        boolean[] alle = new boolean[deel.aantal()];
        Arrays.fill(alle, true);
        boolean[] vast = Meebeweging.staatVast(deel, deel.grenzen(), proef.waar(), alle);
        for (int i = 0; i < alle.length; i++) {
            long waar = proef.waar()[i];
            boolean meer = kan(deel, i, new Grens(waar + 1, Grens.ONEINDIG));
            boolean minder = waar > 0 && kan(deel, i, new Grens(0, waar - 1));
            assertThat(vast[i]).as("unknown %d of %d", i, waar).isEqualTo(!meer && !minder);
        }
    }

    private static boolean kan(Deelstelsel deel, int onbekende, Grens waarden) {
        return new Geheeltal(deel, 10).zoek(onbekende, waarden).oplossing().isPresent();
    }
}
