package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances equal scipy 1.17.1: norm.ppf(cdf(k) - pmf(k) / 2), or norm.isf(sf(k) + pmf(k) / 2) when that tail is smaller. */
class MengverdelingTest {

    // scipy.stats.nbinom(1 / v, (1 / v) / (1 / v + m)); poisson(m) when v is 0
    @ParameterizedTest(name = "{0} of {1}, dispersion {2}")
    @CsvSource({
        "40, 40, 0.04, 0.06853664567",
        "12, 40, 0.04, -3.49058144",
        "0, 6, 0.1, -2.608464405",
        "95, 40, 0.04, 4.209245911",
        "3, 7.5, 0, -1.754165372",
        "1500, 1000, 0.02, 3.054566368",
        "0, 40, 0.01, -7.916703013"
    })
    void givenACount_whenItsDistanceIsMeasured_thenItIsThatOfTheNegativeBinomial(
            long aantal, double verwacht, double spreiding, double z) {
        assertThat(Mengverdeling.telling(aantal, verwacht, spreiding)).isCloseTo(z, within(1e-6));
    }

    // scipy.stats.betabinom(n, m * p, m * (1 - p)) with m = 1 / (p (1 - p) v) - 1
    @ParameterizedTest(name = "{0} of {1}, expected {2}, dispersion {3}")
    @CsvSource({
        "3, 10, 0.25, 0.1, 0.3766704805",
        "0, 12, 0.3, 0.2, -2.12306078",
        "9, 10, 0.25, 0.1, 3.807526207",
        "40, 60, 0.5, 0.05, 1.959170829",
        "5, 10, 0.25, 0, 1.655343847"
    })
    void givenAShareOfFew_whenItsDistanceIsMeasured_thenItIsThatOfTheBetaBinomial(
            long aantal, long totaal, double verwacht, double spreiding, double z) {
        assertThat(Mengverdeling.aandeel(new Aandeel(aantal, totaal), verwacht, spreiding))
                .isCloseTo(z, within(1e-6));
    }

    @Test
    void givenAShareOfMany_whenItsDistanceIsMeasured_thenTheNormalDistributionIsNearEnough() {
        // numpy: (x - n p) / sqrt(n p q (1 + (n - 1) / (m + 1))); the beta-binomial itself gives -2.031
        assertThat(Mengverdeling.aandeel(new Aandeel(300, 1000), 0.4, 0.04)).isCloseTo(-1.983527369, within(1e-8));
    }

    @Test
    void givenSomethingImpossible_whenItsDistanceIsMeasured_thenItIsBoundedOrRefused() {
        assertThat(Mengverdeling.telling(100_000, 1, 0.01)).isEqualTo(Mengverdeling.VERSTE);
        assertThatThrownBy(() -> Mengverdeling.telling(1, 0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mengverdeling.aandeel(new Aandeel(1, 2), 1, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
