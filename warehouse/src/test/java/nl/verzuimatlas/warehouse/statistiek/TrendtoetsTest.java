package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.verzuimatlas.warehouse.statistiek.Trend.Getoetst;
import nl.verzuimatlas.warehouse.statistiek.Trend.Geweigerd;
import nl.verzuimatlas.warehouse.statistiek.Trend.Reden;
import nl.verzuimatlas.warehouse.statistiek.Trend.Richting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines equal those of statsmodels 0.15.0: GLM(aantal, [1, jaar], family=Poisson(), offset=log(omvang)), standard error
 * times sqrt(max(1, pearson_chi2 / df)), scipy t.
 */
class TrendtoetsTest {

    private static final Trendregel REGEL = Statistiekregels.lees().trend();
    private static final Trendtoets TELLING = new Trendtoets(Trendmodel.TELLING, REGEL);
    private static final Trendtoets AANDEEL = new Trendtoets(Trendmodel.AANDEEL, REGEL);
    private static final double[] GELIJK = {10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000};
    private static final double[] OMVANG = {10000, 10050, 9990, 10010, 10100, 10080};

    @Test
    void givenCountsThatRise_whenTested_thenFactorBoundsAndChanceAreThoseOfStatsmodels() {
        Getoetst trend = getoetst(TELLING, reeks(2017, OMVANG, 120, 131, 139, 160, 171, 190));

        assertThat(trend.richting()).isEqualTo(Richting.STIJGT);
        assertThat(trend.perJaar()).isCloseTo(1.095463257, within(1e-8));
        assertThat(trend.interval().onder()).isCloseTo(1.037599818, within(1e-8));
        assertThat(trend.interval().boven()).isCloseTo(1.156553545, within(1e-8));
        assertThat(trend.pWaarde()).isCloseTo(0.009554833796, within(1e-8));
        assertThat(trend.spreiding()).isEqualTo(1);
        assertThat(trend.vanJaar()).isEqualTo(2017);
        assertThat(trend.totJaar()).isEqualTo(2022);
    }

    @Test
    void givenCountsThatSwing_whenTested_thenTheSwingIsCountedAsUncertainty() {
        Getoetst trend = getoetst(TELLING, reeks(2017, OMVANG, 120, 131, 99, 180, 151, 210));

        assertThat(trend.richting()).isEqualTo(Richting.GEEN_TREND);
        assertThat(trend.perJaar()).isCloseTo(1.119519124, within(1e-8));
        assertThat(trend.interval().onder()).isCloseTo(0.987217445, within(1e-8));
        assertThat(trend.interval().boven()).isCloseTo(1.269551177, within(1e-8));
        assertThat(trend.pWaarde()).isCloseTo(0.06730912361, within(1e-8));
        assertThat(trend.spreiding()).isCloseTo(5.209662019, within(1e-8));
    }

    @Test
    void givenCountsThatFall_whenTested_thenTheFactorIsBelowOne() {
        Getoetst trend = getoetst(TELLING, reeks(2017, GELIJK, 205, 172, 140, 122, 100));

        assertThat(trend.richting()).isEqualTo(Richting.DAALT);
        assertThat(trend.perJaar()).isCloseTo(0.8366704412, within(1e-8));
        assertThat(trend.pWaarde()).isCloseTo(0.006735197421, within(1e-8));
    }

    // numpy: b = sum(n (j - mean)(x/n - p)) / k; se = sqrt(p (1 - p) / k); dispersion (chi2_contingency - z^2) / (years
    // - 2)
    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}")
    @CsvSource({
        "302, 310, 335, 340, 370, 0.0159512849, 0.0009520939014, 0.03095047589, 0.04294995419, 1",
        "302, 250, 335, 300, 370, 0.01799346382, -0.01726314626, 0.05325007391, 0.2028003872, 5.708497759"
    })
    void givenShares_whenTested_thenChangeBoundsAndChanceAreThoseOfTheFormula(
            long a,
            long b,
            long c,
            long d,
            long e,
            double perJaar,
            double onder,
            double boven,
            double p,
            double spreiding) {
        Trendregel zonderUitschieters = new Trendregel(5, 20, 0.05, 0.99);
        Getoetst trend = getoetst(
                new Trendtoets(Trendmodel.AANDEEL, zonderUitschieters),
                reeks(2015, new double[] {1000, 980, 1010, 990, 1005}, a, b, c, d, e));

        assertThat(trend.perJaar()).isCloseTo(perJaar, within(1e-8));
        assertThat(trend.interval().onder()).isCloseTo(onder, within(1e-8));
        assertThat(trend.interval().boven()).isCloseTo(boven, within(1e-8));
        assertThat(trend.pWaarde()).isCloseTo(p, within(1e-8));
        assertThat(trend.spreiding()).isCloseTo(spreiding, within(1e-7));
    }

    // Agresti, Introduction to Categorical Data Analysis, table 2.7: M2 = 6.57; R prop.trend.test: z = 2.563227252.
    // Norton & Dunn, BMJ 1985;291:630-632: z = 8.525730849. Scores of the first are doubled to make them whole.
    @Test
    void givenPublishedTables_whenALineIsDrawn_thenZIsThePublishedOne() {
        Helling alcohol = Trendmodel.AANDEEL.helling(List.of(
                new Trendpunt(0, 48, 17114),
                new Trendpunt(1, 38, 14502),
                new Trendpunt(3, 5, 793),
                new Trendpunt(8, 1, 127),
                new Trendpunt(14, 1, 38)));
        Helling snurken = Trendmodel.AANDEEL.helling(List.of(
                new Trendpunt(0, 24, 1379),
                new Trendpunt(2, 35, 638),
                new Trendpunt(4, 21, 213),
                new Trendpunt(5, 30, 254)));

        assertThat(alcohol.perJaar() / alcohol.standaardfout()).isCloseTo(2.563227252, within(1e-8));
        assertThat(snurken.perJaar() / snurken.standaardfout()).isCloseTo(8.525730849, within(1e-8));
    }

    @Test
    void givenCountsThatLeap_whenALineIsDrawn_thenItIsStillThatOfStatsmodels() {
        Helling sprong = Trendmodel.TELLING.helling(reeks(2017, GELIJK, 0, 0, 0, 50, 100));
        Helling scheef = Trendmodel.TELLING.helling(reeks(2017, new double[] {10, 1e6, 5, 100, 2e4}, 1, 0, 0, 0, 3000));

        assertThat(sprong.perJaar()).isCloseTo(1.374755386, within(1e-8));
        assertThat(sprong.standaardfout()).isCloseTo(0.1249243046, within(1e-8));
        assertThat(sprong.afwijking()).isCloseTo(27.26087072, within(1e-6));
        assertThat(scheef.perJaar()).isCloseTo(3.903122538, within(1e-8));
        assertThat(scheef.standaardfout()).isCloseTo(0.2963200009, within(1e-8));
    }

    @Test
    void givenEventsInOneYearOnly_whenTested_thenItRestsOnThatYear() {
        assertThat(TELLING.toets(reeks(2017, GELIJK, 0, 0, 0, 0, 100), Set.of()))
                .isEqualTo(new Geweigerd(
                        Reden.RUST_OP_EEN_JAAR, "Zonder 2021 is er geen trend: die rust op een enkel jaar"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenAnySeries_whenTested_thenThereIsAnAnswerWithinItsBounds(long seed) {
        Random toeval = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long[] aantallen = new long[5 + toeval.nextInt(6)];
            for (int j = 0; j < aantallen.length; j++) {
                aantallen[j] = toeval.nextInt(4) == 0 ? 0 : (long) Math.exp(toeval.nextDouble() * 12);
            }
            if (TELLING.toets(reeks(2010, GELIJK, aantallen), Set.of()) instanceof Getoetst trend) {
                assertThat(trend.perJaar()).isFinite().isPositive();
                assertThat(trend.perJaar())
                        .isBetween(trend.interval().onder(), trend.interval().boven());
                assertThat(trend.pWaarde()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void givenFourYears_whenTested_thenNoLineIsDrawnHoweverSteep() {
        assertThat(TELLING.toets(reeks(2018, GELIJK, 100, 200, 400, 800), Set.of()))
                .isEqualTo(new Geweigerd(
                        Reden.TE_WEINIG_PUNTEN, "Er zijn cijfers over 4 jaren; een trend vraagt er minstens 5"));
    }

    @Test
    void givenABreakFourYearsAgo_whenTested_thenTheYearsBeforeDoNotCount() {
        assertThat(TELLING.toets(reeks(2015, GELIJK, 90, 100, 122, 140, 172, 205), Set.of(2017)))
                .isEqualTo(new Geweigerd(
                        Reden.TRENDBREUK,
                        "De telwijze veranderde; sindsdien zijn er 4 jaren; een trend vraagt er minstens 5"));
    }

    @Test
    void givenABreakFiveYearsAgo_whenTested_thenTheLineStartsThere() {
        Trend trend = TELLING.toets(reeks(2015, GELIJK, 900, 100, 122, 140, 172, 205), Set.of(2012, 2016, 2030));

        // statsmodels on the last five years
        assertThat(trend).isInstanceOfSatisfying(Getoetst.class, getoetst -> {
            assertThat(getoetst.perJaar()).isCloseTo(1.195213731, within(1e-8));
            assertThat(getoetst.pWaarde()).isCloseTo(0.006735197431, within(1e-8));
            assertThat(getoetst.vanJaar()).isEqualTo(2016);
        });
    }

    @Test
    void givenOneExtremeYear_whenTheTrendIsGoneWithoutIt_thenItIsRefused() {
        // statsmodels: p = 0.0113 with, 0.2243 without 2022
        assertThat(TELLING.toets(reeks(2013, GELIJK, 188, 192, 193, 201, 199, 202, 203, 209, 206, 262), Set.of()))
                .isEqualTo(new Geweigerd(
                        Reden.RUST_OP_EEN_JAAR, "Zonder 2022 is er geen trend: die rust op een enkel jaar"));
    }

    @Test
    void givenTheSameSeriesWithoutTheExtremeYear_whenTested_thenThereIsNoTrend() {
        assertThat(getoetst(TELLING, reeks(2013, GELIJK, 188, 192, 193, 201, 199, 202, 203, 209, 206))
                        .richting())
                .isEqualTo(Richting.GEEN_TREND);
    }

    @Test
    void givenTooFewEvents_whenTested_thenItIsRefused() {
        assertThat(((Geweigerd) TELLING.toets(reeks(2017, GELIJK, 1, 2, 4, 5, 7), Set.of())).reden())
                .isEqualTo(Reden.TE_WEINIG_GEVALLEN);
        assertThat(TELLING.toets(reeks(2017, GELIJK, 1, 2, 4, 5, 8), Set.of())).isInstanceOf(Getoetst.class);
    }

    @Test
    void givenEveryoneInEachYear_whenTested_thenThereIsNothingToDraw() {
        assertThat(((Geweigerd) AANDEEL.toets(
                                reeks(2017, new double[] {50, 50, 50, 50, 50}, 50, 50, 50, 50, 50), Set.of()))
                        .reden())
                .isEqualTo(Reden.GEEN_VARIATIE);
    }

    @Test
    void givenYearsInAnyOrder_whenTested_thenTheAnswerIsTheSame() {
        List<Trendpunt> reeks = reeks(2017, OMVANG, 120, 131, 139, 160, 171, 190);
        List<Trendpunt> geschud = new ArrayList<>(reeks);
        Collections.shuffle(geschud, new Random(5));

        assertThat(TELLING.toets(geschud, Set.of())).isEqualTo(TELLING.toets(reeks, Set.of()));
    }

    @Test
    void givenAYearTwiceOrAShareAboveOne_whenTested_thenItIsRefused() {
        List<Trendpunt> dubbel = List.of(new Trendpunt(2017, 1, 10), new Trendpunt(2017, 2, 10));

        assertThatThrownBy(() -> TELLING.toets(dubbel, Set.of())).hasMessage("year twice: 2017");
        assertThatThrownBy(() -> AANDEEL.toets(List.of(new Trendpunt(2017, 11, 10)), Set.of()))
                .hasMessage("share above 1 in 2017");
    }

    @Test
    void givenStableCounts_whenManySeriesAreTested_thenFalseTrendsStayBelowTheRule() {
        Random toeval = new Random(20_240_801);
        int series = 4000;
        int trends = 0;
        for (int i = 0; i < series; i++) {
            long[] aantallen = new long[6];
            for (int j = 0; j < aantallen.length; j++) {
                aantallen[j] = Math.max(0, Math.round(150 + Math.sqrt(150) * toeval.nextGaussian()));
            }
            Trend trend = TELLING.toets(reeks(2017, GELIJK, aantallen), Set.of());
            trends += trend instanceof Getoetst getoetst && getoetst.richting() != Richting.GEEN_TREND ? 1 : 0;
        }

        assertThat((double) trends / series).isLessThan(0.05);
    }

    private static Getoetst getoetst(Trendtoets toets, List<Trendpunt> reeks) {
        return (Getoetst) toets.toets(reeks, Set.of());
    }

    private static List<Trendpunt> reeks(int begin, double[] omvang, long... aantallen) {
        List<Trendpunt> reeks = new ArrayList<>();
        for (int i = 0; i < aantallen.length; i++) {
            reeks.add(new Trendpunt(begin + i, aantallen[i], omvang[i]));
        }
        return reeks;
    }
}
