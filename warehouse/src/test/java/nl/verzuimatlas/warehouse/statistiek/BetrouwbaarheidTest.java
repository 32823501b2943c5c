package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals equal published tables: Newcombe (1998) method 3, and Garwood's limits as commonly tabulated. */
class BetrouwbaarheidTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void givenNewcombesExamples_whenWilsonIsComputed_thenBoundsAreThePublishedOnes(
            long aantal, long totaal, double onder, double boven) {
        Interval interval = Betrouwbaarheid.wilson(aantal, totaal, 0.95);

        assertThat(interval.onder()).isCloseTo(onder, within(0.00005));
        assertThat(interval.boven()).isCloseTo(boven, within(0.00005));
    }

    @ParameterizedTest(name = "{0} events")
    @CsvSource({"0, 0, 3.69", "1, 0.0253, 5.57", "3, 0.619, 8.77", "10, 4.80, 18.39", "20, 12.2, 30.9"})
    void givenTheStandardTable_whenGarwoodIsComputed_thenBoundsAreThePublishedOnes(
            long aantal, double onder, double boven) {
        Interval interval = Betrouwbaarheid.garwood(aantal, 0.95);

        assertThat(interval.onder()).isCloseTo(onder, within(0.05 * Math.max(0.01, onder / 10)));
        assertThat(interval.boven()).isCloseTo(boven, within(0.05));
    }

    // scipy.stats.binomtest(x, n).proportion_ci(niveau, 'exact'); R binom.test(x, n, conf.level = niveau)
    @ParameterizedTest(name = "{0} of {1} at {2}")
    @CsvSource({
        "8, 20, 0.95, 0.1911900607, 0.6394574127",
        "3, 50, 0.90, 0.01655185919, 0.1478371764",
        "0, 12, 0.95, 0, 0.2646484694",
        "12, 12, 0.95, 0.7353515306, 1",
        "4000, 90000, 0.95, 0.04310722246, 0.04581112644"
    })
    void givenAShare_whenClopperPearsonIsComputed_thenBoundsAreThoseOfScipy(
            long aantal, long totaal, double niveau, double onder, double boven) {
        Interval interval = Betrouwbaarheid.clopperPearson(aantal, totaal, niveau);

        assertThat(interval.onder()).isCloseTo(onder, within(1e-9));
        assertThat(interval.boven()).isCloseTo(boven, within(1e-9));
    }

    @ParameterizedTest(name = "{0} events")
    @ValueSource(longs = {10, 11, 25, 100, 4000})
    void givenTenEventsOrMore_whenByarIsComputed_thenItIsWithinTheKnownErrorOfTheExactBounds(long aantal) {
        Interval byar = Betrouwbaarheid.byar(aantal, 0.95);
        Interval exact = Betrouwbaarheid.garwood(aantal, 0.95);

        // "within 0.2% for numerators of 10 or more": PHE, Technical Guide Confidence Intervals (2018), appendix 1
        assertThat(byar.onder()).isCloseTo(exact.onder(), within(exact.onder() * 0.002));
        assertThat(byar.boven()).isCloseTo(exact.boven(), within(exact.boven() * 0.002));
    }

    @Test
    void givenEveryoneHasIt_whenWilsonIsComputed_thenTheUpperBoundIsExactlyOne() {
        assertThat(Betrouwbaarheid.wilson(50, 50, 0.95).boven()).isEqualTo(1);
    }

    @Test
    void givenMoreThanTheTotal_whenWilsonIsComputed_thenItIsRefused() {
        assertThatThrownBy(() -> Betrouwbaarheid.wilson(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }
}
