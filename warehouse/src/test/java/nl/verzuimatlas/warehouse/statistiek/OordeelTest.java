package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure is called good or bad only when it differs, and when the indicator has a good side. */
class OordeelTest {

    @ParameterizedTest
    @CsvSource({
        "HOGER, HOGER_IS_SLECHTER, ONGUNSTIG",
        "LAGER, HOGER_IS_SLECHTER, GUNSTIG",
        "HOGER, HOGER_IS_BETER, GUNSTIG",
        "LAGER, HOGER_IS_BETER, ONGUNSTIG",
        "GEEN_VERSCHIL, HOGER_IS_BETER, GEEN_VERSCHIL",
        "ONBEKEND, HOGER_IS_BETER, GEEN_OORDEEL",
        "HOGER, GEEN_OORDEEL, GEEN_OORDEEL",
        "LAGER, GEEN_OORDEEL, GEEN_OORDEEL",
        "GEEN_VERSCHIL, GEEN_OORDEEL, GEEN_OORDEEL"
    })
    void givenAPlaceAndAPolarity_whenJudged_thenTheVerdictFits(
            Ligging ligging, Polariteit polariteit, Oordeel oordeel) {
        assertThat(Oordeel.van(ligging, polariteit)).isEqualTo(oordeel);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, 4, GEEN_VERSCHIL",
        "2, 4, 4.01, LAGER",
        "2, 4, 2, GEEN_VERSCHIL",
        "2, 4, 1.99, HOGER",
        "2, 4, NaN, ONBEKEND"
    })
    void givenAnInterval_whenComparedWithTheRegion_thenItDiffersOnlyWhenItLiesWhollyBeside(
            double onder, double boven, double regio, Ligging ligging) {
        assertThat(Ligging.tegenover(new Interval(onder, boven), regio)).isEqualTo(ligging);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 1, 0.05, LAGER",
        "0.9, 1, 0.051, GEEN_VERSCHIL",
        "1.1, 1, 0.01, HOGER",
        "-0.1, 0, 0.01, LAGER",
        "0, 0, 0.01, GEEN_VERSCHIL",
        "NaN, 0, 0.01, ONBEKEND"
    })
    void givenATestedEffect_whenPlaced_thenTheCorrectedChanceDecides(
            double schatting, double gelijk, double p, Ligging ligging) {
        assertThat(Ligging.volgens(schatting, gelijk, p, 0.05)).isEqualTo(ligging);
    }

    @Test
    void givenTheRegistry_whenPolaritiesAreRead_thenEachIsOneOfTheThree() {
        assertThat(Indicatorregister.lees().registraties())
                .isNotEmpty()
                .allSatisfy(registratie -> assertThat(Term.lees(
                                Polariteit.class, registratie.indicator().polariteit()))
                        .as(registratie.indicator().id())
                        .isPresent());
    }
}
