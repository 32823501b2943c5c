package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;
import org.junit.jupiter.api.Test;

/** The generator knows when sixteen hours are reached, so that it can invent reports in time and late. */
class DrempelTest {

    // five lesson days a week, eight teaching weeks
    private static final int[] LESWEKEN = new int[40];

    static {
        for (int i = 0; i < LESWEKEN.length; i++) {
            LESWEKEN[i] = i / 5;
        }
    }

    @Test
    void givenSixteenHoursInFourTeachingWeeks_whenSought_thenTheLastDayReachesTheThreshold() {
        List<Drempel> drempels = zoek(uren(0, 5), uren(6, 5), uren(19, 6));
        assertThat(drempels).containsExactly(new Drempel(0, 19, 16));
    }

    @Test
    void givenFifteenHoursInFourTeachingWeeks_whenSought_thenNothingIsReached() {
        assertThat(zoek(uren(0, 5), uren(6, 5), uren(19, 5))).isEmpty();
    }

    @Test
    void givenSixteenHoursInFiveTeachingWeeks_whenSought_thenNothingIsReached() {
        assertThat(zoek(uren(0, 5), uren(6, 5), uren(20, 6))).isEmpty();
    }

    @Test
    void givenFiveWholeDays_whenSought_thenTheThresholdIsReachedOnTheThird() {
        assertThat(zoek(Afwezigheid.dagen(2, 5, Reden.AFWEZIG))).containsExactly(new Drempel(2, 4, 21));
    }

    @Test
    void givenTwiceSixteenHours_whenSought_thenTheCountStartsAnewAfterTheFirst() {
        List<Afwezigheid> rijen = new ArrayList<>();
        for (int dag = 0; dag < 6; dag++) {
            rijen.add(uren(dag, 6));
        }
        assertThat(Drempel.zoek(rijen, LESWEKEN, 7))
                .extracting(Drempel::bereikt)
                .containsExactly(2, 5);
    }

    @Test
    void givenIllness_whenSought_thenItDoesNotCount() {
        assertThat(zoek(Afwezigheid.dagen(2, 10, Reden.ZIEK))).isEmpty();
    }

    private static Afwezigheid uren(int dag, int aantal) {
        return Afwezigheid.uren(dag, 1, aantal, 7, Reden.SPIJBELEN);
    }

    private static List<Drempel> zoek(Afwezigheid... rijen) {
        return Drempel.zoek(List.of(rijen), LESWEKEN, 7);
    }
}
