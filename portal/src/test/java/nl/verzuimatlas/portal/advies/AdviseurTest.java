package nl.verzuimatlas.portal.advies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.junit.jupiter.api.Test;

class AdviseurTest {

    private static final Gebied HIER = new Gebied(Regiotype.GEMEENTE, "GM0222", "Doetinchem");
    private static final Gebied REGIO = new Gebied(Regiotype.GGD, "GG01", "Regio");

    private static final Schooljaar JAAR = new Schooljaar(2023);

    @Test
    void givenIntervalsThatDoNotTouch_whenComparedWithTheRegion_thenTheAdviceIsGivenWithBothNumbers() {
        Advies advies =
                advies(Toets.HOGER_DAN_REGIO, 0, false, Cijfer.per1000(24.1, 22.1, 26), Cijfer.per1000(20, 18, 22));

        assertThat(advies.gegeven()).hasSize(1);
        assertThat(advies.gegeven().get(0).redenen())
                .containsExactly("Verzuim: 24,1 per 1.000 leerlingen. Dat is duidelijk hoger dan in de regio (20,0).");
        assertThat(advies.nietNodig()).isEmpty();
        assertThat(advies.nietTeBeoordelen()).isEmpty();
    }

    @Test
    void givenIntervalsThatTouch_whenComparedWithTheRegion_thenThereIsNoReason() {
        Advies advies = advies(Toets.HOGER_DAN_REGIO, 0, false, Cijfer.per1000(24, 22, 26), Cijfer.per1000(20, 18, 22));

        assertThat(advies.gegeven()).isEmpty();
        assertThat(advies.nietNodig()).containsExactly("Doe iets");
    }

    @Test
    void givenALowerFigure_whenLowerIsAReason_thenItIsGivenAndHigherIsNot() {
        assertThat(advies(Toets.LAGER_DAN_REGIO, 0, false, Cijfer.per1000(16, 14, 17.9), Cijfer.per1000(20, 18, 22))
                        .gegeven())
                .hasSize(1);
        assertThat(advies(Toets.HOGER_DAN_REGIO, 0, false, Cijfer.per1000(16, 14, 17.9), Cijfer.per1000(20, 18, 22))
                        .gegeven())
                .isEmpty();
    }

    @Test
    void givenAHiddenFigure_whenJudged_thenItIsNeverAReasonAndIsSaid() {
        for (Toets toets : Toets.values()) {
            Advies advies = advies(toets, 0, false, Cijfer.zonder(Status.AFGESCHERMD), Cijfer.per1000(20, 18, 22));
            assertThat(advies.gegeven()).isEmpty();
            assertThat(advies.nietNodig()).isEmpty();
            assertThat(advies.nietTeBeoordelen()).containsExactly("Doe iets");
        }
    }

    @Test
    void givenALimit_whenTheIntervalIncludesIt_thenThereIsNoReasonAndJustPastItThereIs() {
        assertThat(advies(Toets.ONDER, 22, false, Cijfer.per1000(20, 18, 22)).gegeven())
                .isEmpty();
        assertThat(advies(Toets.ONDER, 22.1, false, Cijfer.per1000(20, 18, 22)).gegeven())
                .hasSize(1);
        assertThat(advies(Toets.BOVEN, 18, false, Cijfer.per1000(20, 18, 22)).gegeven())
                .isEmpty();
        assertThat(advies(Toets.BOVEN, 17.9, false, Cijfer.per1000(20, 18, 22)).gegeven())
                .hasSize(1);
    }

    @Test
    void givenATargetOfZero_whenSomebodyIsLeft_thenTheReasonNamesTheTargetAndZeroIsNone() {
        assertThat(advies(Toets.BOVEN, 0, false, Cijfer.aantal(6))
                        .gegeven()
                        .get(0)
                        .redenen())
                .containsExactly("Verzuim: 6 leerlingen. Het doel is 0.");
        assertThat(advies(Toets.BOVEN, 0, false, Cijfer.aantal(0)).nietNodig()).containsExactly("Doe iets");
    }

    @Test
    void givenASurveyOfAnEarlierYear_whenTheLatestCounts_thenItIsUsedAndTheYearIsNamed() {
        Cijfer eerder =
                Cijfer.per1000(24.1, 22.1, 26).met(Eenheid.PROCENT, 5000).in("Doetinchem", 2019);
        Cijfer regio = Cijfer.per1000(20.1, 18.1, 22).met(Eenheid.PROCENT, 5000).in("Regio", 2019);

        assertThat(advies(Toets.HOGER_DAN_REGIO, 0, false, eerder, regio).nietTeBeoordelen())
                .hasSize(1);
        assertThat(advies(Toets.HOGER_DAN_REGIO, 0, true, eerder, regio)
                        .gegeven()
                        .get(0)
                        .redenen())
                .containsExactly("Verzuim: 24,1%. Dat is duidelijk hoger dan in de regio (20,1%), in 2019-2020.");
    }

    @Test
    void givenTheRulesOfTheProduct_whenRead_thenThereAreNineEachWithItsNumber() {
        assertThat(Adviesregels.HUIS.adviezen())
                .extracting(Adviesregels.Regel::nummer)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static Advies advies(Toets toets, double grens, boolean laatste, Cijfer... cijfers) {
        Adviesregels regels = new Adviesregels(
                "bron",
                List.of(new Adviesregels.Regel(
                        1,
                        "groep",
                        "Doe iets",
                        "tekst",
                        List.of(new Adviesregels.Voorwaarde(
                                "Verzuim", "relatief-verzuim", "onderwijssoort", "totaal", toets, grens, laatste)))));
        List<Waarneming> waarnemingen = new ArrayList<>();
        for (Cijfer cijfer : cijfers) {
            waarnemingen.add(cijfer.in(waarnemingen.isEmpty() ? HIER : REGIO).waarneming());
        }
        Cijfers gelezen = Cijfers.van(Selectie.alles(), waarnemingen);
        return new Adviseur(regels, gelezen, HIER, REGIO, JAAR).advies();
    }
}
