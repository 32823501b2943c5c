package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Weeks in remission of children with leukaemia: Freireich et al., Blood 1963;21:699-716, table of the 42 pairs. The expected
 * shares, standard errors and 95% intervals are those printed for these data in textbooks and manuals (Kleinbaum and Klein,
 * Survival Analysis, chapter 2; Stata, {@code sts list}, which uses the same log(-log) interval).
 */
class KaplanMeierTest {

    private static final KaplanMeier MEDICIJN =
            curve("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    private static final KaplanMeier PLACEBO = curve("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    @ParameterizedTest(name = "week {0}: {3}")
    @CsvSource({
        "6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516",
        "7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228",
        "10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894",
        "13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491",
        "16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049",
        "22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468",
        "23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801"
    })
    void givenThe6MpGroup_whenTheCurveIsMade_thenItIsThePublishedOne(
            double week, int risico, int einden, double overleving, double fout, double onder, double boven) {
        KaplanMeier.Stap stap = MEDICIJN.stappen().stream()
                .filter(s -> s.duur() == week)
                .findFirst()
                .orElseThrow();

        assertThat(stap.risico()).isEqualTo(risico);
        assertThat(stap.geeindigd()).isEqualTo(einden);
        assertThat(stap.overleving()).isCloseTo(overleving, within(5e-5));
        assertThat(stap.standaardfout()).isCloseTo(fout, within(5e-5));
        assertThat(stap.interval().orElseThrow().onder()).isCloseTo(onder, within(5e-5));
        assertThat(stap.interval().orElseThrow().boven()).isCloseTo(boven, within(5e-5));
    }

    // 21 pairs; published medians 23 (13 to not reached) and 8 (4 to 11) weeks
    @Test
    void givenBothGroups_whenTheMedianIsSought_thenItIsThePublishedOne() {
        KaplanMeier.Mediaan medicijn = MEDICIJN.mediaan().orElseThrow();
        KaplanMeier.Mediaan placebo = PLACEBO.mediaan().orElseThrow();

        assertThat(medicijn.duur()).isEqualTo(23);
        assertThat(medicijn.onder()).hasValue(13);
        assertThat(medicijn.boven()).isEmpty();
        assertThat(placebo.duur()).isEqualTo(8);
        assertThat(placebo.onder()).hasValue(4);
        assertThat(placebo.boven()).hasValue(11);
    }

    // worked by hand: 5 spells of 2, 3+, 4, 4+ and 6 weeks.
    // S(2) = 4/5; at 4 there are 3 left, one ends: 4/5 x 2/3 = 8/15; at 6 the last one ends: 0
    @Test
    void givenFiveSpells_whenTheCurveIsMade_thenItIsTheOneWorkedByHand() {
        KaplanMeier curve = curve("4 2 6 3+ 4+");

        assertThat(curve.overleving(1.9)).isEqualTo(1);
        assertThat(curve.interval(1.9)).isEmpty();
        assertThat(curve.overleving(2)).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(curve.overleving(3.9)).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(curve.overleving(4)).isCloseTo(8.0 / 15, within(1e-12));
        // Greenwood: 1/(5 x 4) + 1/(3 x 2) = 13/60
        assertThat(curve.stappen().get(1).standaardfout()).isCloseTo(8.0 / 15 * Math.sqrt(13.0 / 60), within(1e-12));
        assertThat(curve.overleving(6)).isZero();
        assertThat(curve.interval(6)).isEmpty();
        assertThat(curve.mediaan().orElseThrow().duur()).isEqualTo(6);
    }

    // without censoring the curve is the plain share that lasted longer
    @Test
    void givenNothingCensored_whenTheCurveIsMade_thenItIsTheShareThatLastedLonger() {
        Random toeval = new Random(20);
        double[] duren = toeval.ints(200, 1, 60).mapToDouble(d -> d).toArray();
        boolean[] geeindigd = new boolean[duren.length];
        Arrays.fill(geeindigd, true);

        KaplanMeier curve = KaplanMeier.van(duren, geeindigd, 0.95);

        for (int week = 0; week < 60; week++) {
            double grens = week;
            double aandeel = Arrays.stream(duren).filter(d -> d > grens).count() / 200.0;
            assertThat(curve.overleving(week)).isCloseTo(aandeel, within(1e-9));
        }
    }

    @Test
    void givenMostCensored_whenTheMedianIsSought_thenThereIsNone() {
        assertThat(curve("3 5+ 6+ 7+").mediaan()).isEmpty();
        assertThat(curve("").mediaan()).isEmpty();
        assertThat(curve("").overleving(10)).isEqualTo(1);
    }

    @Test
    void givenADurationBelowZeroOrNone_whenTheCurveIsAsked_thenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.van(new double[] {-1}, new boolean[] {true}, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.van(new double[] {Double.NaN}, new boolean[] {true}, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.van(new double[] {1}, new boolean[] {}, 0.95));
    }

    private static KaplanMeier curve(String tekst) {
        List<String> cellen =
                tekst.isBlank() ? List.of() : List.of(tekst.strip().split(" "));
        double[] duren = cellen.stream()
                .mapToDouble(cel -> Double.parseDouble(cel.replace("+", "")))
                .toArray();
        boolean[] geeindigd = new boolean[duren.length];
        for (int i = 0; i < geeindigd.length; i++) {
            geeindigd[i] = !cellen.get(i).endsWith("+");
        }
        return KaplanMeier.van(duren, geeindigd, 0.95);
    }
}
