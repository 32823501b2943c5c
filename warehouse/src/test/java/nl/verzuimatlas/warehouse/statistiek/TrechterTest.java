package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact limits equal scipy's: r = dist.ppf(q); r - (dist.cdf(r) - q) / (dist.cdf(r) - dist.cdf(r - 1)). */
class TrechterTest {

    // dist = scipy.stats.binom(n, p), divided by n, at q = .025, .975, .001 and .999
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "0.1, 25, 0, 0.2140446258, 0, 0.307970683",
        "0.35, 60, 0.2228092603, 0.4646967109, 0.1593901199, 0.5379048757",
        "0.02, 40, 0, 0.06380618202, 0, 0.1042185345"
    })
    void givenASmallArea_whenExactLimitsAreComputed_thenTheyAreThoseOfTheBinomial(
            double regio, int totaal, double onder95, double boven95, double onder998, double boven998) {
        gelijk(Trechter.aandeelExact(regio, totaal, 0.95), onder95, boven95);
        gelijk(Trechter.aandeelExact(regio, totaal, 0.998), onder998, boven998);
    }

    // dist = scipy.stats.poisson(mu / phi), times phi
    @ParameterizedTest(name = "{0}, dispersion {1}")
    @CsvSource({
        "4.2, 1, 0.1588472086, 8.174481141, 0, 11.39636095",
        "60, 1, 44.79207881, 75.15052679, 37.04807492, 84.83065056",
        "0.8, 1, 0, 2.584793812, 0, 4.335224938",
        "60, 2.5, 35.88760754, 83.97571695, 24.67784141, 99.95511982",
        "900, 1.7, 823.2873792, 976.6256603, 780.7128967, 1022.438908"
    })
    void givenAnExpectedCount_whenLimitsAreComputed_thenTheyAreThoseOfThePoisson(
            double verwacht, double spreiding, double onder95, double boven95, double onder998, double boven998) {
        gelijk(Trechter.telling(verwacht, 0.95, spreiding), onder95, boven95);
        gelijk(Trechter.telling(verwacht, 0.998, spreiding), onder998, boven998);
    }

    @Test
    void givenDispersion_whenLimitsOfAShareAreComputed_thenTheyAreThoseOfASmallerArea() {
        // statsmodels proportion_confint(.35 * 250, 250, .05, 'wilson'), and .002: 400 / 1.6 = 250
        gelijk(Trechter.aandeel(0.35, 400, 0.95, 1.6), 0.2935505049, 0.410989485);
        gelijk(Trechter.aandeel(0.35, 400, 0.998, 1.6), 0.2638630083, 0.4471748103);
    }

    @Test
    void givenStandardisedDistances_whenDispersionIsEstimated_thenOutliersAreDrawnInFirst() {
        double[] afstanden = {-3.2, -1.1, -.4, .2, .5, .9, 1.4, 1.6, 2.2, 6.5, -2.0, 0.1};

        // numpy: lo, hi = quantile(z, [.1, .9]); (clip(z, lo, hi) ** 2).mean(); 5.694166667 without clip
        assertThat(Trechter.spreiding(afstanden, 0.1)).isCloseTo(1.954616667, within(1e-8));
        assertThat(Trechter.spreiding(afstanden, 0)).isCloseTo(5.694166667, within(1e-8));
    }

    @Test
    void givenAreasThatDifferLessThanByChance_whenDispersionIsEstimated_thenLimitsAreNotNarrowed() {
        assertThat(Trechter.spreiding(new double[] {-.3, .2, .5, -.6}, 0.1)).isEqualTo(1);
    }

    @Test
    void givenLimits_whenAValueLiesOnOrPastThem_thenOnlyPastIsOutside() {
        Interval grens95 = new Interval(2, 8);
        Interval grens998 = new Interval(1, 9);

        assertThat(Zone.van(2, grens95, grens998)).isEqualTo(Zone.BINNEN);
        assertThat(Zone.van(8, grens95, grens998)).isEqualTo(Zone.BINNEN);
        assertThat(Zone.van(1.99, grens95, grens998)).isEqualTo(Zone.ONDER_95);
        assertThat(Zone.van(8.01, grens95, grens998)).isEqualTo(Zone.BOVEN_95);
        assertThat(Zone.van(0.99, grens95, grens998)).isEqualTo(Zone.ONDER_998);
        assertThat(Zone.van(9.01, grens95, grens998)).isEqualTo(Zone.BOVEN_998);
    }

    @Test
    void givenNonsense_whenLimitsAreComputed_thenItIsRefused() {
        assertThatThrownBy(() -> Trechter.aandeel(1.2, 10, 0.95, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trechter.telling(5, 0.95, 0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trechter.telling(5, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void gelijk(Interval interval, double onder, double boven) {
        assertThat(interval.onder()).isCloseTo(onder, within(Math.max(1e-9, onder * 1e-8)));
        assertThat(interval.boven()).isCloseTo(boven, within(Math.max(1e-9, boven * 1e-8)));
    }
}
