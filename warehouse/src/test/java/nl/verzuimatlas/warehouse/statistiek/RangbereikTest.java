package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places in a ranking are as uncertain as the figures. */
class RangbereikTest {

    @Test
    void givenIntervals_whenRanked_thenOnlyWhollySeparateAreasAreAboveEachOther() {
        Map<String, Interval> intervallen = new LinkedHashMap<>();
        intervallen.put("GM9001", new Interval(1, 2));
        intervallen.put("GM9002", new Interval(1.5, 3));
        intervallen.put("GM9003", new Interval(2.5, 4));
        intervallen.put("GM9004", new Interval(5, 6));

        // by hand: 1 lies under 3 and 4; 2 under 4; 3 above 1, under 4; 4 above all
        assertThat(Rangbereik.van(intervallen))
                .containsExactly(
                        Map.entry("GM9001", new Rangbereik(1, 2)),
                        Map.entry("GM9002", new Rangbereik(1, 3)),
                        Map.entry("GM9003", new Rangbereik(2, 3)),
                        Map.entry("GM9004", new Rangbereik(4, 4)));
    }

    @Test
    void givenAreasWithoutUncertaintyAndEqual_whenRanked_thenTheyShareTheirPlaces() {
        Map<String, Interval> intervallen =
                Map.of("GM9001", new Interval(2, 2), "GM9002", new Interval(2, 2), "GM9003", new Interval(1, 1));

        assertThat(Rangbereik.van(intervallen))
                .containsOnly(
                        Map.entry("GM9001", new Rangbereik(2, 3)),
                        Map.entry("GM9002", new Rangbereik(2, 3)),
                        Map.entry("GM9003", new Rangbereik(1, 1)));
    }

    @Test
    void givenTwentyTwoAreas_whenTheLevelIsShared_thenTogetherTheyHoldWithTheLevelAsked() {
        // python: 0.95 ** (1 / 22)
        assertThat(Rangbereik.niveauPerGebied(22, 0.95)).isCloseTo(0.9976712024849683, within(1e-12));
    }

    @Test
    void givenManyDrawsOfCounts_whenRanked_thenAllTruePlacesLieWithinTheirRangesAsOftenAsPromised() {
        Random toeval = new Random(22);
        double niveau = Rangbereik.niveauPerGebied(22, 0.95);
        int goed = 0;
        int keren = 400;
        for (int keer = 0; keer < keren; keer++) {
            Map<Integer, Interval> intervallen = new HashMap<>();
            for (int gebied = 1; gebied <= 22; gebied++) {
                // true value rises with the number of the area, so that the number is its true place
                long telling = poisson(toeval, 20 + 12 * gebied);
                intervallen.put(gebied, Betrouwbaarheid.garwood(telling, niveau));
            }
            goed += Rangbereik.van(intervallen).entrySet().stream()
                            .allMatch(e -> e.getValue().laagste() <= e.getKey()
                                    && e.getKey() <= e.getValue().hoogste())
                    ? 1
                    : 0;
        }

        assertThat((double) goed / keren).isGreaterThanOrEqualTo(0.95);
    }

    private static long poisson(Random toeval, double gemiddelde) {
        long aantal = -1;
        for (double tijd = 0; tijd < gemiddelde; tijd -= Math.log(1 - toeval.nextDouble())) {
            aantal++;
        }
        return aantal;
    }
}
