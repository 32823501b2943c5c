package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OntwerpeffectTest {

    /** 100 answers, half of them yes: a standard error of 0.2 on the scale of the logit. */
    @Test
    void givenTheIntervalOfASimpleSample_whenItIsComparedWithOne_thenItIsAsWide() {
        double half = 1.959963984540054 * 0.2;
        Interval gewoon = new Interval(omgekeerd(-half), omgekeerd(half));

        assertThat(Ontwerpeffect.breedte(0.5, gewoon, 100)).isCloseTo(1, within(1e-12));
    }

    /**
     * R survey on the synthetic microdata, 2011, ill at home (expected-prevalentie.csv, D1): n 2555, p 0.3251108877, se 0.01284161324,
     * 136 degrees of freedom, interval 0.3002468588 to 0.3510011269. By hand: deff = se^2 n / (p (1 - p)) = 1.9203, and t(136) =
     * 1.977561 for 1.959964, so 1.9203^0.5 x 1.977561 / 1.959964 = 1.39819.
     */
    @Test
    void givenAnIntervalOfASurvey_whenItIsCompared_thenItIsTheRootOfTheDesignEffectTimesItsTOverZ() {
        Interval interval = new Interval(0.3002468588, 0.3510011269);
        double deff = 0.01284161324 * 0.01284161324 * 2555 / (0.3251108877 * (1 - 0.3251108877));

        double breedte = Ontwerpeffect.breedte(0.3251108877, interval, 2555);

        assertThat(breedte).isCloseTo(Math.sqrt(deff) * 1.977561 / 1.959964, within(1e-5));
        assertThat(breedte).isCloseTo(1.39819, within(1e-4));
    }

    @Test
    void givenAShareOfAll_whenItIsCompared_thenItIsRefused() {
        assertThatThrownBy(() -> Ontwerpeffect.breedte(1, new Interval(0.9, 0.99), 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("strictly between 0 and 1");
    }

    private static double omgekeerd(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
