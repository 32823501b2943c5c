package nl.verzuimatlas.warehouse.audit.reken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solutions by exchange fit every relation, and a solution that was spoiled a little is mended. */
class UitwisselingTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenTable_whenExchangedRoundTheTruth_thenEverySolutionFitsAndManyMove(long zaad) {
        Proefstelsel tabel = Proefstelsel.van(15, 6, zaad);
        Deelstelsel deel = tabel.deel();
        Uitwisseling wissel = new Uitwisseling(deel);
        int gevonden = 0;
        for (int onbekende = 0; onbekende < deel.aantal(); onbekende++) {
            wissel.begin(tabel.waar(), 4);
            long[] wereld = tabel.waar().clone();
            int gezocht = onbekende;
            if (wissel.zoek(
                    onbekende,
                    4,
                    Uitwisseling.Diepte.ANDERE,
                    een -> een != gezocht,
                    (een, waarde) -> wereld[een] = waarde)) {
                gevonden++;
                assertThat(wereld[onbekende]).isEqualTo(tabel.waar()[onbekende] + 4);
                assertThat(deel.past(wereld)).as("unknown %d", onbekende).isTrue();
                assertThat(deel.past(wissel.waarden())).isTrue();
            }
        }
        assertThat(gevonden).isGreaterThan(deel.aantal() / 4);
    }

    @Test
    void givenSolutionThatIsSpoiled_whenMended_thenItFits() {
        Proefstelsel tabel = Proefstelsel.van(15, 6, 13);
        long[] bedorven = tabel.waar().clone();
        bedorven[7]++;
        Uitwisseling wissel = new Uitwisseling(tabel.deel());
        wissel.begin(bedorven, 0);
        Optional<long[]> heel = wissel.herstel(200);
        assertThat(heel).isPresent();
        assertThat(tabel.deel().past(bedorven)).isFalse();
        assertThat(tabel.deel().past(heel.get())).isTrue();
    }

    @Test
    void givenUnknownThatTheRelationsDetermine_whenExchanged_thenNothingIsFound() {
        Deelstelsel deel = Deelstelsel.van(
                new int[] {0, 1},
                new Grens[] {new Grens(0, 9), new Grens(0, 9)},
                new int[][] {{0, 1}, {0, 1}},
                new int[][] {{1, 1}, {1, -1}},
                new Grens[] {Grens.precies(7), Grens.precies(1)},
                new Grens[] {Grens.precies(7), Grens.precies(1)});
        Uitwisseling wissel = new Uitwisseling(deel);
        wissel.begin(new long[] {4, 3}, 0);
        assertThat(wissel.zoek(0, 1, Uitwisseling.Diepte.ANDERE, een -> true, (een, waarde) -> {}))
                .isFalse();
        assertThat(wissel.waarden()).containsExactly(4, 3);
    }
}
