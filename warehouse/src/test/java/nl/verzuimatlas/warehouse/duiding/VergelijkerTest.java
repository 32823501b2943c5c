package nl.verzuimatlas.warehouse.duiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Reden;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Tegenover;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Ligging;
import nl.verzuimatlas.warehouse.statistiek.Oordeel;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;
import org.junit.jupiter.api.Test;

/** Numbers worked with scipy 1.x: chi2_contingency(correction=False), binomtest, and the formulas of Newcombe and Zou. */
class VergelijkerTest {

    private static final ProefWaarneming HIER = ProefWaarneming.van("GM9001", 2023);
    private static final ProefWaarneming REGIO = ProefWaarneming.van("GG99", 2023);

    private final Vergelijker vergelijker = new Vergelijker(Statistiekregels.lees());

    @Test
    void givenAShare_whenComparedWithTheRest_thenTheGemeenteItselfIsNotInTheRest() {
        // the rest is 100 of 900
        Vergeleken een = een(HIER.procent(30, 100), REGIO.procent(130, 1000), Polariteit.HOGER_IS_SLECHTER);

        assertThat(een.tegenover()).isEqualTo(Tegenover.REST);
        assertThat(een.ander().getAsDouble()).isCloseTo(100.0 / 9, within(1e-9));
        assertThat(een.verschil().orElseThrow().waarde()).isCloseTo(18.888888889, within(1e-8));
        assertThat(een.verschil().orElseThrow().interval().onder()).isCloseTo(10.485040311, within(1e-8));
        assertThat(een.verschil().orElseThrow().interval().boven()).isCloseTo(28.658345265, within(1e-8));
        assertThat(een.verhouding().orElseThrow().waarde()).isCloseTo(2.7, within(1e-9));
        assertThat(een.pWaarde().getAsDouble()).isCloseTo(9.908477229813063e-08, within(1e-14));
        assertThat(een.pGecorrigeerd()).isEqualTo(een.pWaarde());
        assertThat(een.ligging()).isEqualTo(Ligging.HOGER);
        assertThat(een.oordeel()).isEqualTo(Oordeel.ONGUNSTIG);
    }

    @Test
    void givenARate_whenComparedWithTheRest_thenDifferenceAndRatioArePerThousand() {
        // the rest is 100 in 4,000: 25 per 1,000
        Vergeleken een = een(HIER.per1000(50, 1000), REGIO.per1000(150, 5000), Polariteit.HOGER_IS_SLECHTER);

        assertThat(een.ander()).hasValue(25);
        assertThat(een.verschil().orElseThrow().waarde()).isCloseTo(25, within(1e-9));
        assertThat(een.verschil().orElseThrow().interval().onder()).isCloseTo(11.022888571, within(1e-8));
        assertThat(een.verschil().orElseThrow().interval().boven()).isCloseTo(41.586543748, within(1e-8));
        assertThat(een.verhouding().orElseThrow().waarde()).isCloseTo(2, within(1e-9));
        assertThat(een.verhouding().orElseThrow().interval().onder()).isCloseTo(1.3948807468, within(1e-8));
        assertThat(een.verhouding().orElseThrow().interval().boven()).isCloseTo(2.8357723531, within(1e-8));
        assertThat(een.pWaarde().getAsDouble()).isCloseTo(0.0001331092489961832, within(1e-12));
    }

    @Test
    void givenADifferenceThatChanceExplains_whenCompared_thenNoDifferenceIsClaimed() {
        // 20% against 13.3%: p 0.068, interval -0.4 to 15.8
        Vergeleken een = een(HIER.procent(20, 100), REGIO.procent(140, 1000), Polariteit.HOGER_IS_SLECHTER);

        assertThat(een.pWaarde().getAsDouble()).isCloseTo(0.06834784903173331, within(1e-10));
        assertThat(een.ligging()).isEqualTo(Ligging.GEEN_VERSCHIL);
        assertThat(een.oordeel()).isEqualTo(Oordeel.GEEN_VERSCHIL);
    }

    @Test
    void givenOneOfManyComparisons_whenCorrected_thenADifferenceOfOneInTwentyIsNotClaimed() {
        Paar net = new Paar(HIER.procent(21, 100), REGIO.procent(141, 1000), Polariteit.HOGER_IS_SLECHTER);
        List<Paar> view = new ArrayList<>(List.of(net));
        for (int g = 2; g <= 22; g++) {
            view.add(new Paar(
                    ProefWaarneming.van("GM90" + g, 2023).procent(14, 100),
                    REGIO.procent(141, 1000),
                    Polariteit.HOGER_IS_SLECHTER));
        }

        Vergeleken alleen = vergelijker.vergelijk(List.of(net)).lijst().get(0);
        Vergelijkingen samen = vergelijker.vergelijk(view);

        assertThat(alleen.ligging()).isEqualTo(Ligging.HOGER);
        assertThat(samen.aantal()).isEqualTo(22);
        assertThat(samen.lijst().get(0).pWaarde()).isEqualTo(alleen.pWaarde());
        assertThat(samen.lijst().get(0).ligging()).isEqualTo(Ligging.GEEN_VERSCHIL);
    }

    @Test
    void givenAnIndicatorOfWhichMoreIsBetter_whenItIsHigher_thenThatIsFavourable() {
        assertThat(een(HIER.procent(30, 100), REGIO.procent(130, 1000), Polariteit.HOGER_IS_BETER)
                        .oordeel())
                .isEqualTo(Oordeel.GUNSTIG);
    }

    @Test
    void givenAnIndicatorWithoutAGoodSide_whenItIsHigher_thenItIsHigherAndNoVerdictIsGiven() {
        Vergeleken een = een(HIER.procent(30, 100), REGIO.procent(130, 1000), Polariteit.GEEN_OORDEEL);

        assertThat(een.ligging()).isEqualTo(Ligging.HOGER);
        assertThat(een.oordeel()).isEqualTo(Oordeel.GEEN_OORDEEL);
        assertThat(een.reden()).isEmpty();
    }

    @Test
    void givenASchoolThatMayNotReport_whenTheFigureIsLower_thenItIsNotCalledFavourable() {
        Waarneming regio = REGIO.per1000(300, 5000);
        Vergeleken gewoon = een(HIER.per1000(10, 1000), regio, Polariteit.HOGER_IS_SLECHTER);
        Vergeleken laag = een(HIER.met(Kenmerk.LAGE_MELDGRAAD).per1000(10, 1000), regio, Polariteit.HOGER_IS_SLECHTER);

        assertThat(gewoon.oordeel()).isEqualTo(Oordeel.GUNSTIG);
        assertThat(laag.ligging()).isEqualTo(Ligging.LAGER);
        assertThat(laag.oordeel()).isEqualTo(Oordeel.GEEN_OORDEEL);
        assertThat(laag.reden()).contains(Reden.MELDGRAAD);
    }

    @Test
    void givenAShareOfASurvey_whenCompared_thenItsIntervalIsHeldAgainstTheRegion() {
        Waarneming regio = REGIO.enquete(30, 29, 31);
        Vergeleken hoger = een(HIER.enquete(36, 31, 41), regio, Polariteit.HOGER_IS_SLECHTER);

        assertThat(hoger.tegenover()).isEqualTo(Tegenover.REGIO);
        assertThat(hoger.verschil().orElseThrow().interval().onder()).isEqualTo(1);
        assertThat(hoger.pWaarde()).isEmpty();
        assertThat(hoger.oordeel()).isEqualTo(Oordeel.ONGUNSTIG);
        assertThat(een(HIER.enquete(35, 30, 40), regio, Polariteit.HOGER_IS_SLECHTER)
                        .oordeel())
                .isEqualTo(Oordeel.GEEN_VERSCHIL);
    }

    @Test
    void givenFiguresThatCannotBeCompared_whenCompared_thenTheReasonIsGiven() {
        Polariteit slecht = Polariteit.HOGER_IS_SLECHTER;
        assertThat(een(HIER.verborgen(900), REGIO.per1000(9, 5000), slecht).reden())
                .contains(Reden.GEEN_CIJFER);
        assertThat(een(HIER.per1000(9, 900), REGIO.verborgen(5000), slecht).reden())
                .contains(Reden.GEEN_REGIOCIJFER);
        assertThat(een(HIER.aantal(12), REGIO.aantal(80), slecht).reden()).contains(Reden.AANTAL);
        assertThat(een(HIER.dagen(4), REGIO.dagen(5), slecht).reden()).contains(Reden.GEEN_INTERVAL);
        assertThat(een(HIER.dagen(4), REGIO.dagen(5), slecht).oordeel()).isEqualTo(Oordeel.GEEN_OORDEEL);
    }

    @Test
    void givenARegionThatIsTheGemeente_whenCompared_thenThereIsNoRestToCompareWith() {
        assertThat(een(HIER.per1000(9, 900), REGIO.per1000(9, 900), Polariteit.HOGER_IS_SLECHTER)
                        .ligging())
                .isEqualTo(Ligging.ONBEKEND);
    }

    @Test
    void givenFiguresOfTwoYears_whenPaired_thenThatIsRefused() {
        Waarneming eerder = ProefWaarneming.van("GG99", 2022).per1000(9, 900);

        assertThatThrownBy(() -> new Paar(HIER.per1000(1, 90), eerder, Polariteit.GEEN_OORDEEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not the same figure");
    }

    private Vergeleken een(Waarneming gebied, Waarneming regio, Polariteit polariteit) {
        return vergelijker
                .vergelijk(List.of(new Paar(gebied, regio, polariteit)))
                .lijst()
                .get(0);
    }
}
