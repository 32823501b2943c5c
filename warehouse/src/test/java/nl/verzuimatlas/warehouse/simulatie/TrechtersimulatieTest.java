package nl.verzuimatlas.warehouse.simulatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.verzuimatlas.warehouse.simulatie.Trechtersimulatie.Uitkomst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of a funnel keep their promise: one area in twenty, and one in five hundred, lies outside without a cause. */
class TrechtersimulatieTest {

    private final Trechtersimulatie simulatie = new Trechtersimulatie(500, 4);

    @ParameterizedTest(name = "{0} expected")
    @ValueSource(doubles = {5, 30, 200})
    void givenChanceAlone_whenCountsAreDrawn_thenAsManyLieOutsideAsPromised(double verwacht) {
        Uitkomst uitkomst = simulatie.telling(verwacht, 0, false);

        assertThat(uitkomst.buiten95()).isCloseTo(0.05, within(0.02));
        assertThat(uitkomst.buiten998()).isCloseTo(0.002, within(0.0015));
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(ints = {50, 400, 2000})
    void givenChanceAlone_whenSharesAreDrawn_thenExactLimitsKeepTheirPromise(int totaal) {
        Uitkomst uitkomst = simulatie.aandeelExact(0.08, totaal);

        assertThat(uitkomst.buiten95()).isCloseTo(0.05, within(0.02));
        assertThat(uitkomst.buiten998()).isCloseTo(0.002, within(0.0015));
    }

    @Test
    void givenAreasThatSwing_whenDispersionIsCountedIn_thenFarFewerAreCalledOutside() {
        Uitkomst zonder = simulatie.telling(200, 0.2, false);
        Uitkomst met = simulatie.telling(200, 0.2, true);

        assertThat(zonder.buiten998()).isGreaterThan(0.2);
        assertThat(met.buiten998()).isLessThan(0.02);
        assertThat(met.buiten95()).isLessThan(0.12);
    }
}
