package nl.verzuimatlas.portal.duiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.duiding.Paar;
import nl.verzuimatlas.warehouse.duiding.Trendbeeld;
import nl.verzuimatlas.warehouse.duiding.Vergeleken;
import nl.verzuimatlas.warehouse.duiding.Vergelijker;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;
import nl.verzuimatlas.warehouse.statistiek.Trend;
import nl.verzuimatlas.warehouse.statistiek.Trendmodel;
import org.junit.jupiter.api.Test;

class VergelijkzinTest {

    @Test
    void givenAFigureThatIsHigher_whenWorded_thenBothNumbersAndTheDifferenceAreSaid() {
        Vergeleken een =
                vergelijk(per1000("GM9001", 50, 1000), per1000("GG99", 150, 5000), Polariteit.HOGER_IS_SLECHTER);

        assertThat(Vergelijkzin.van("Absoluut verzuim", een))
                .isEqualTo("Absoluut verzuim in GM9001: hoger dan in de rest van GG99 (50,0 tegenover 25,0 per 1.000 "
                        + "leerlingen; verschil 25,0, 95%-interval 11,0 tot 41,6).");
        assertThat(Vergelijkzin.kort(een)).isEqualTo("hoger: ongunstiger");
    }

    @Test
    void givenADifferenceThatChanceExplains_whenWorded_thenItIsNotCalledEqualNorADifference() {
        Vergeleken een =
                vergelijk(per1000("GM9001", 26, 1000), per1000("GG99", 126, 5000), Polariteit.HOGER_IS_SLECHTER);

        assertThat(Vergelijkzin.van("Absoluut verzuim", een))
                .startsWith(
                        "Absoluut verzuim in GM9001: niet aantoonbaar anders dan in de rest van GG99 (26,0 tegenover 25,0 ");
        assertThat(Vergelijkzin.kort(een)).isEqualTo("geen aantoonbaar verschil");
    }

    @Test
    void givenADifferenceThatDoesNotStandAmongManyComparisons_whenWorded_thenItSaysWhy() {
        List<Paar> paren = new ArrayList<>();
        paren.add(new Paar(per1000("GM9000", 41, 1000), per1000("GG99", 141, 5000), Polariteit.GEEN_OORDEEL));
        for (int g = 1; g < 22; g++) {
            paren.add(new Paar(
                    per1000("GM90" + (10 + g), 27, 1000), per1000("GG99", 141, 5000), Polariteit.GEEN_OORDEEL));
        }
        Vergelijker vergelijker = new Vergelijker(Statistiekregels.lees());

        assertThat(Vergelijkzin.van(
                        "Verzuim", vergelijker.vergelijk(paren).lijst().get(0)))
                .startsWith("Verzuim in GM9000: niet aantoonbaar anders dan ")
                .endsWith("Dat kan toeval zijn, want wij keken naar veel verschillen tegelijk.");
        assertThat(Vergelijkzin.van(
                        "Verzuim",
                        vergelijker.vergelijk(paren.subList(0, 1)).lijst().get(0)))
                .startsWith("Verzuim in GM9000: hoger dan ");
    }

    @Test
    void givenAnIndicatorWithoutAGoodSide_whenWorded_thenItIsHigherWithoutAVerdict() {
        Vergeleken een = vergelijk(per1000("GM9001", 50, 1000), per1000("GG99", 150, 5000), Polariteit.GEEN_OORDEEL);

        assertThat(Vergelijkzin.kort(een)).isEqualTo("hoger: geen oordeel");
        assertThat(Vergelijkzin.waarom(een)).isEmpty();
    }

    @Test
    void givenSchoolsThatMayNotReport_whenAFigureIsLower_thenItSaysWhyNoVerdictIsGiven() {
        Vergeleken een = vergelijk(
                cijfer("GM9001", new Waarde.Cijfer(5), 1000)
                        .metTeller(5)
                        .met(Kenmerk.LAGE_MELDGRAAD, "")
                        .waarneming(),
                per1000("GG99", 150, 5000),
                Polariteit.HOGER_IS_SLECHTER);

        assertThat(Vergelijkzin.van("Thuiszitters", een))
                .endsWith("Wij geven geen oordeel, want scholen melden waarschijnlijk niet alles.");
        assertThat(Vergelijkzin.kort(een)).isEqualTo("lager: geen oordeel");
    }

    @Test
    void givenAHiddenFigure_whenWorded_thenNothingIsClaimed() {
        Vergeleken een = vergelijk(
                cijfer("GM9001", new Waarde.Afgeschermd(), 900).waarneming(),
                per1000("GG99", 150, 5000),
                Polariteit.HOGER_IS_SLECHTER);

        assertThat(Vergelijkzin.van("Absoluut verzuim", een))
                .isEqualTo("Absoluut verzuim in GM9001: geen vergelijking. Er is geen cijfer van GM9001 om te tonen.");
        assertThat(Vergelijkzin.kort(een)).isEqualTo("geen oordeel");
    }

    @Test
    void givenTrends_whenWorded_thenDirectionSizeAndYearsAreSaid() {
        List<Schooljaar> jaren = List.of(new Schooljaar(2017), new Schooljaar(2022));
        Trend stijgt =
                new Trend.Getoetst(Trend.Richting.STIJGT, 1.095, new Interval(1.038, 1.157), 0.01, 1, 2017, 2022);
        Trend daalt =
                new Trend.Getoetst(Trend.Richting.DAALT, -0.012, new Interval(-0.02, -0.004), 0.01, 1, 2017, 2022);
        Trend geen = new Trend.Getoetst(Trend.Richting.GEEN_TREND, 1.01, new Interval(0.95, 1.07), 0.5, 1, 2017, 2022);

        assertThat(Trendzin.van("Verzuim", "Epe", new Trendbeeld(stijgt, Trendmodel.TELLING, jaren, List.of())))
                .isEqualTo(
                        "Verzuim in Epe: stijgt gemiddeld 9,5 procent per jaar (95%-interval 3,8 tot 15,7), 2017-2018 tot "
                                + "en met 2022-2023.");
        assertThat(Trendzin.van("Op tijd", "Epe", new Trendbeeld(daalt, Trendmodel.AANDEEL, jaren, List.of())))
                .startsWith("Op tijd in Epe: daalt gemiddeld 1,2 procentpunt per jaar (95%-interval 0,4 tot 2,0)");
        assertThat(Trendzin.van(
                        "Verzuim",
                        "Epe",
                        new Trendbeeld(geen, Trendmodel.TELLING, jaren, List.of(new Schooljaar(2019)))))
                .isEqualTo(
                        "Verzuim in Epe: geen trend aangetoond, 2017-2018 tot en met 2022-2023. Zonder 2019-2020: daarover "
                                + "is geen volledig cijfer geleverd.");
    }

    @Test
    void givenARefusedTrend_whenWorded_thenTheReasonIsSaid() {
        Trend geweigerd = new Trend.Geweigerd(Trend.Reden.TE_WEINIG_PUNTEN, "Er zijn cijfers over 4 jaren");

        assertThat(Trendzin.van("Verzuim", "Epe", new Trendbeeld(geweigerd, Trendmodel.TELLING, List.of(), List.of())))
                .isEqualTo("Verzuim in Epe: geen trend te geven. Er zijn cijfers over 4 jaren.");
    }

    private static Vergeleken vergelijk(Waarneming gebied, Waarneming regio, Polariteit polariteit) {
        return new Vergelijker(Statistiekregels.lees())
                .vergelijk(List.of(new Paar(gebied, regio, polariteit)))
                .lijst()
                .get(0);
    }

    private static Waarneming per1000(String regio, double teller, double noemer) {
        return cijfer(regio, new Waarde.Cijfer(1000 * teller / noemer), noemer)
                .metTeller(teller)
                .waarneming();
    }

    private static Cijfer cijfer(String regio, Waarde waarde, double noemer) {
        Regiotype type = regio.startsWith("GM") ? Regiotype.GEMEENTE : Regiotype.GGD;
        return Cijfer.zonder(Status.AFGESCHERMD)
                .met(waarde)
                .met(Eenheid.PER_1000, noemer)
                .in(new Gebied(type, regio, regio));
    }
}
