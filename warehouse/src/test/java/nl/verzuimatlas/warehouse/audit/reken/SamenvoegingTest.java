package nl.verzuimatlas.warehouse.audit.reken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which relations say nothing new. */
class SamenvoegingTest {

    /** Two parts of a total, and that the first is at most the total. */
    private static Deelstelsel deelVanTotaal(Grens som, Grens ander) {
        Grens vrij = new Grens(0, Grens.ONEINDIG);
        Grens minstens = new Grens(0, Grens.VRIJ.boven());
        return Deelstelsel.van(
                new int[] {0, 1, 2},
                new Grens[] {vrij, ander, vrij},
                new int[][] {{0, 1, 2}, {0, 2}},
                new int[][] {{1, 1, -1}, {-1, 1}},
                new Grens[] {som, minstens},
                new Grens[] {som, minstens});
    }

    @Test
    void givenSumOfParts_whenLookedAt_thenThatNoPartIsAboveTheTotalSaysNothingNew() {
        assertThat(Samenvoeging.overbodig(deelVanTotaal(Grens.precies(0), new Grens(0, 9))))
                .containsExactly(false, true);
    }

    @Test
    void givenSumThatMayBeOneMoreThanTheTotal_whenLookedAt_thenThatNoPartIsAboveItSaysSomethingNew() {
        assertThat(Samenvoeging.overbodig(deelVanTotaal(new Grens(0, 1), new Grens(0, 9))))
                .containsExactly(false, false);
    }

    @Test
    void givenSumThatMayBeOneMoreButAnotherPartOfOneOrMore_whenLookedAt_thenItSaysNothingNew() {
        assertThat(Samenvoeging.overbodig(deelVanTotaal(new Grens(0, 1), new Grens(1, 9))))
                .containsExactly(false, true);
    }

    @Test
    void givenRelationThatTheBoundsSayToo_whenLookedAt_thenItSaysNothingNew() {
        Deelstelsel deel = Deelstelsel.van(
                new int[] {0, 1},
                new Grens[] {new Grens(0, 3), new Grens(0, 4)},
                new int[][] {{0, 1}, {0, 1}},
                new int[][] {{1, 1}, {1, 1}},
                new Grens[] {new Grens(0, 7), new Grens(0, 6)},
                new Grens[] {new Grens(0, 7), new Grens(0, 6)});
        assertThat(Samenvoeging.overbodig(deel)).containsExactly(true, false);
    }
}
