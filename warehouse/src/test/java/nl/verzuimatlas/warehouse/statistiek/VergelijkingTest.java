package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences and ratios equal those of scipy 1.17.1 and statsmodels 0.15.0; R calls that give the same are named. */
class VergelijkingTest {

    private static final double NIVEAU = 0.95;
    private static final Offset<Double> KLEIN = within(1e-8);

    // statsmodels confint_proportions_2indep(a, n, b, m, method='newcomb', compare='diff'); p: scipy
    // chi2_contingency(correction=False), or fisher_exact when a cell expects fewer than 5.
    // 56/70, 48/80, 9/10, 3/10 and 10/10, 0/20 are cases of Newcombe (1998), table II: 0.0524 to 0.3339,
    // 0.1705 to 0.8090 and 0.6791 to 1
    @ParameterizedTest(name = "{0}/{1} and {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80, 0.2, 0.0524314724, 0.333872654, 0.008045081368",
        "9, 10, 3, 10, 0.6, 0.1705227239, 0.8090179735, 0.0197666111",
        "10, 10, 0, 20, 1, 0.6790860371, 1, 3.32833916e-08",
        "412, 9800, 15200, 310000, -0.006991441738, -0.01086494732, -0.002767547842, 0.001565419978",
        "0, 40, 12, 900, -0.01333333333, -0.02316004585, 0.07447281675, 1"
    })
    void givenTwoShares_whenTheyAreSubtracted_thenIntervalAndChanceAreThoseOfStatsmodels(
            long a, long n, long b, long m, double verschil, double onder, double boven, double p) {
        Effect effect = Vergelijking.verschil(new Aandeel(a, n), new Aandeel(b, m), NIVEAU);

        assertThat(effect.schatting().orElseThrow()).isCloseTo(verschil, KLEIN);
        assertThat(effect.interval().orElseThrow().onder()).isCloseTo(onder, KLEIN);
        assertThat(effect.interval().orElseThrow().boven()).isCloseTo(boven, KLEIN);
        assertThat(effect.pWaarde()).isCloseTo(p, within(p * 1e-6));
    }

    // statsmodels Table2x2([[a, n-a], [b, m-b]]).riskratio_confint(), .oddsratio_confint()
    @ParameterizedTest(name = "{0}/{1} and {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80, 1.333333333, 1.076626423, 1.651248511, 2.666666667, 1.276217871, 5.572019696",
        "412, 9800, 15200, 310000, 0.8574113856, 0.7791049929, 0.9435882081, 0.8511537685, 0.770160108, 0.9406651035"
    })
    void givenTwoShares_whenTheyAreDivided_thenRatioAndOddsRatioAreThoseOfStatsmodels(
            long a,
            long n,
            long b,
            long m,
            double rr,
            double rrOnder,
            double rrBoven,
            double or,
            double orOnder,
            double orBoven) {
        Effect risico = Vergelijking.verhouding(new Aandeel(a, n), new Aandeel(b, m), NIVEAU);
        Effect kans = Vergelijking.kansverhouding(new Aandeel(a, n), new Aandeel(b, m), NIVEAU);

        assertThat(risico.schatting().orElseThrow()).isCloseTo(rr, KLEIN);
        assertThat(risico.interval().orElseThrow().onder()).isCloseTo(rrOnder, KLEIN);
        assertThat(risico.interval().orElseThrow().boven()).isCloseTo(rrBoven, KLEIN);
        assertThat(kans.schatting().orElseThrow()).isCloseTo(or, KLEIN);
        assertThat(kans.interval().orElseThrow().onder()).isCloseTo(orOnder, KLEIN);
        assertThat(kans.interval().orElseThrow().boven()).isCloseTo(orBoven, KLEIN);
    }

    // difference: statsmodels confint_poisson_2indep(a, x, b, y, method='mover', compare='diff',
    // method_mover='exact-c');
    // ratio: R poisson.test(c(a, b), c(x, y)), here scipy binomtest(a, a + b, x / (x + y)).proportion_ci(0.95, 'exact')
    // as
    // odds times y / x; its p-value is also statsmodels test_poisson_2indep(a, x, b, y, method='exact-cond').
    // 11/800 and 21/3011 is the example of the help page of R poisson.test: 0.858 to 4.277, p = 0.07967
    @ParameterizedTest(name = "{0}/{1} and {2}/{3}")
    @CsvSource({
        "11, 800, 21, 3011, 0.006775572899, -0.001035292854, 0.01794867588, 1.971488095, 0.8584264034, 4.277265944, 0.07966863303",
        "60, 51477.5, 30, 54308.7, 0.0006131600858, 0.0002498114754, 0.0009930891312, 2.109997572, 1.339735722, 3.388365574, 0.0006751826587",
        "412, 9800, 15200, 310000, -0.006991441738, -0.01103060014, -0.002659085288, 0.8574113856, 0.7755977455, 0.9456282961, 0.001854174449",
        "0, 300, 4, 700, -0.005714285714, -0.01463084096, 0.007265759162, 0, 0, 3.534689339, 0.3238"
    })
    void givenTwoRates_whenTheyAreCompared_thenDifferenceRatioAndChanceAreThoseOfStatsmodels(
            long a,
            double x,
            long b,
            double y,
            double verschil,
            double onder,
            double boven,
            double ratio,
            double ratioOnder,
            double ratioBoven,
            double p) {
        Effect min = Vergelijking.verschil(new Telling(a, x), new Telling(b, y), NIVEAU);
        Effect deling = Vergelijking.verhouding(new Telling(a, x), new Telling(b, y), NIVEAU);

        assertThat(min.schatting().orElseThrow()).isCloseTo(verschil, KLEIN);
        assertThat(min.interval().orElseThrow().onder()).isCloseTo(onder, KLEIN);
        assertThat(min.interval().orElseThrow().boven()).isCloseTo(boven, KLEIN);
        assertThat(deling.schatting().orElseThrow()).isCloseTo(ratio, KLEIN);
        assertThat(deling.interval().orElseThrow().onder()).isCloseTo(ratioOnder, KLEIN);
        assertThat(deling.interval().orElseThrow().boven()).isCloseTo(ratioBoven, within(1e-6));
        assertThat(min.pWaarde()).isCloseTo(p, within(p * 1e-6));
        assertThat(deling.pWaarde()).isEqualTo(min.pWaarde());
    }

    @Test
    void givenNoEventsElsewhere_whenRatesAreDivided_thenThereIsALowerBoundOnly() {
        Effect deling = Vergelijking.verhouding(new Telling(137, 24.19893), new Telling(0, 12.5), NIVEAU);

        assertThat(deling.schatting()).isEmpty();
        // scipy binomtest(137, 137, 24.19893/36.69893).proportion_ci(): odds * 12.5 / 24.19893
        assertThat(deling.interval().orElseThrow().onder()).isCloseTo(18.92691796, KLEIN);
        assertThat(deling.interval().orElseThrow().boven()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void givenNoEventsAtAll_whenRatesAreDivided_thenNothingIsSaid() {
        assertThat(Vergelijking.verhouding(new Telling(0, 10), new Telling(0, 20), NIVEAU))
                .isEqualTo(new Effect(OptionalDouble.empty(), Optional.empty(), 1));
    }

    @Test
    void givenNobodyInOneGroup_whenSharesAreDivided_thenThereIsNoInterval() {
        Effect deling = Vergelijking.verhouding(new Aandeel(0, 40), new Aandeel(12, 900), NIVEAU);

        assertThat(deling.schatting().orElseThrow()).isZero();
        assertThat(deling.interval()).isEmpty();
        assertThat(Vergelijking.kansverhouding(new Aandeel(0, 40), new Aandeel(12, 900), NIVEAU)
                        .schatting())
                .isEmpty();
    }

    @Test
    void givenAGemeenteAndItsRegion_whenTheRestIsTaken_thenItIsTheRegionWithoutTheGemeente() {
        assertThat(new Aandeel(30, 400).zonder(new Aandeel(12, 100))).contains(new Aandeel(18, 300));
        assertThat(new Telling(30, 400).zonder(new Telling(12, 100))).contains(new Telling(18, 300));
        assertThat(new Aandeel(30, 400).zonder(new Aandeel(30, 400))).isEmpty();
        assertThatThrownBy(() -> new Aandeel(30, 400).zonder(new Aandeel(31, 100)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // scipy.stats.binomtest(x, n, p).pvalue; 682 of 925 with 3/4 is the example of R's help page of binom.test
    @ParameterizedTest(name = "{0} of {1} with {2}")
    @CsvSource({
        "3, 20, 0.5, 0.002576828003",
        "682, 925, 0.75, 0.3824915596",
        "7, 10, 0.3, 0.0105920784",
        "0, 5, 0.5, 0.0625",
        "50000, 200000, 0.2515, 0.1227001459",
        "0, 0, 0.5, 1"
    })
    void givenACount_whenItIsTestedExactly_thenPIsThatOfBinomTest(long x, long n, double kans, double p) {
        assertThat(Exact.binomiaal(x, n, kans)).isCloseTo(p, within(p * 1e-6));
    }

    // scipy.stats.fisher_exact; 3/4 and 1/4 is Fisher's tea taster (Agresti, Categorical Data Analysis): 0.486
    @ParameterizedTest(name = "{0}/{1} and {2}/{3}")
    @CsvSource({"3, 4, 1, 4, 0.4857142857", "8, 10, 1, 6, 0.03496503497", "120, 4000, 2, 198, 0.1269511546"})
    void givenTwoSharesOfFew_whenTestedExactly_thenPIsThatOfFisher(long a, long n, long b, long m, double p) {
        assertThat(Exact.fisher(new Aandeel(a, n), new Aandeel(b, m))).isCloseTo(p, within(p * 1e-6));
    }
}
