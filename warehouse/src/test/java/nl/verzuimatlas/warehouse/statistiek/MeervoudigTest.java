package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Benjamini and Hochberg (1995), section 4.1, with R p.adjust(p, "BH"). */
class MeervoudigTest {

    private static final double[] P = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };
    private static final double[] GECORRIGEERD = {
        0.0015,
        0.003,
        0.0095,
        0.035625,
        0.0603,
        0.06385714286,
        0.06385714286,
        0.0645,
        0.0765,
        0.486,
        0.5811818182,
        0.714875,
        0.7532307692,
        0.8132142857,
        1
    };

    @Test
    void givenThePublishedExample_whenCorrected_thenTheFirstFourStand() {
        Map<Integer, Double> p = new LinkedHashMap<>();
        for (int i = P.length - 1; i >= 0; i--) {
            p.put(i, P[i]);
        }

        Map<Integer, Double> gecorrigeerd = Meervoudig.benjaminiHochberg(p);

        assertThat(gecorrigeerd.keySet()).containsExactlyElementsOf(p.keySet());
        for (int i = 0; i < P.length; i++) {
            assertThat(gecorrigeerd.get(i)).isCloseTo(GECORRIGEERD[i], within(1e-9));
        }
        assertThat(gecorrigeerd.values().stream().filter(waarde -> waarde <= 0.05))
                .hasSize(4);
    }

    @Test
    void givenNothingToCompare_whenCorrected_thenThereIsNothing() {
        assertThat(Meervoudig.benjaminiHochberg(Map.of())).isEmpty();
    }

    @Test
    void givenNoChance_whenCorrected_thenItIsRefused() {
        assertThatThrownBy(() -> Meervoudig.benjaminiHochberg(Map.of("GM9001", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
