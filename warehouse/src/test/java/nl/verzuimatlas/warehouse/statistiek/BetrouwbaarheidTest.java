package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void givenEveryoneHasIt_whenWilsonIsComputed_thenTheUpperBoundIsExactlyOne() {
        assertThat(Betrouwbaarheid.wilson(50, 50, 0.95).boven()).isEqualTo(1);
    }

    @Test
    void givenMoreThanTheTotal_whenWilsonIsComputed_thenItIsRefused() {
        assertThatThrownBy(() -> Betrouwbaarheid.wilson(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }
}
