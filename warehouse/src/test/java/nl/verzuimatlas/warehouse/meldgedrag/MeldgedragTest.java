package nl.verzuimatlas.warehouse.meldgedrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.junit.jupiter.api.Test;

/** A made-up region of eight gemeenten that report the same each year, with one difference per test. */
class MeldgedragTest {

    private static final int GEMEENTEN = 8;
    private static final int BEGIN = 2016;
    private static final int LAATSTE = 2023;
    private static final String EEN = "GM9001";

    private final Meldgedrag meldgedrag = new Meldgedrag(Meldgedragregels.lees());

    @Test
    void givenTheSameReportingEachYear_whenJudged_thenNothingIsFlaggedAndTheScoreIsNearlyFull() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(regio(jaar -> jaar));

        assertThat(oordelen).hasSize(GEMEENTEN * 8);
        assertThat(oordelen).allSatisfy(oordeel -> {
            assertThat(oordeel.kenmerken()).isEmpty();
            assertThat(oordeel.score()).hasValue(95);
        });
        assertThat(oordeel(oordelen, EEN, LAATSTE).zin())
                .isEqualTo("Wij zien geen verandering in het melden die groter is dan toeval.");
    }

    @Test
    void givenFewerThanThreeEarlierYears_whenJudged_thenItSaysThatAChangeCannotBeSeen() {
        Meldoordeel derde = oordeel(meldgedrag.beoordeel(regio(jaar -> jaar)), EEN, BEGIN + 2);
        Meldoordeel vierde = oordeel(meldgedrag.beoordeel(regio(jaar -> jaar)), EEN, BEGIN + 3);

        assertThat(derde.wijzigingBeoordeeld()).isFalse();
        assertThat(derde.zin())
                .isEqualTo("Er zijn te weinig meldingen of eerdere jaren om te zien of het melden veranderde.");
        assertThat(vierde.wijzigingBeoordeeld()).isTrue();
    }

    @Test
    void givenOneGemeenteThatReportsFarLess_whenJudged_thenItIsFlaggedWithASentenceThatSaysWhy() {
        List<Meldoordeel> oordelen =
                meldgedrag.beoordeel(regio(jaar -> is(jaar, EEN, LAATSTE) ? maal(jaar, 0.4) : jaar));
        Meldoordeel oordeel = oordeel(oordelen, EEN, LAATSTE);

        assertThat(oordeel.kenmerken()).containsExactly(Kenmerk.MELDGEDRAG_GEWIJZIGD);
        assertThat(oordeel.zin())
                .isEqualTo("Scholen meldden dit schooljaar anders dan eerder: er kwamen ongeveer 60 procent minder"
                        + " meldingen dan past bij de eerdere jaren en bij de regio. Vergelijk dit cijfer niet zomaar met"
                        + " eerdere jaren.");
        assertThat(gevlagd(oordelen)).containsExactly(EEN + " " + LAATSTE);
    }

    @Test
    void givenOneGemeenteThatReportsThreeTimesAsMuch_whenJudged_thenTheSentenceHoldsNoNumber() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(regio(jaar -> is(jaar, EEN, LAATSTE) ? maal(jaar, 3) : jaar));

        assertThat(oordeel(oordelen, EEN, LAATSTE).zin())
                .contains("er kwamen meer dan twee keer zoveel meldingen als past bij");
    }

    @Test
    void givenAWholeRegionThatReportsHalf_whenJudged_thenNoGemeenteIsFlagged() {
        List<Meldoordeel> oordelen =
                meldgedrag.beoordeel(regio(jaar -> jaar.schooljaar().beginjaar() == 2020 ? maal(jaar, 0.5) : jaar));

        assertThat(gevlagd(oordelen)).isEmpty();
    }

    @Test
    void givenOnePoorYear_whenReportingIsBackToNormal_thenOnlyThatYearIsFlagged() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(regio(jaar -> is(jaar, EEN, 2020) ? maal(jaar, 0.4) : jaar));

        assertThat(gevlagd(oordelen)).containsExactly(EEN + " 2020");
    }

    @Test
    void givenALastingChange_whenThreeYearsHavePassed_thenTheNewLevelIsTheMeasure() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(regio(
                jaar -> jaar.gemeente().equals(EEN) && jaar.schooljaar().beginjaar() >= 2019 ? maal(jaar, 0.4) : jaar));

        assertThat(gevlagd(oordelen)).containsExactly(EEN + " 2019", EEN + " 2020", EEN + " 2021");
    }

    @Test
    void givenReportsThatBecomeLate_whenJudged_thenTheSentenceSaysSo() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(
                regio(jaar -> is(jaar, EEN, LAATSTE) ? meldjaar(jaar, 12, 1, 100, 40, 60, 20) : jaar));

        assertThat(oordeel(oordelen, EEN, LAATSTE).zin())
                .startsWith("Scholen meldden dit schooljaar anders dan eerder: scholen meldden vaker te laat.");
    }

    @Test
    void givenAGemeenteWhereMostSchoolsAreSilentInAllYears_whenJudged_thenItsReportingIsLowAndUnchanged() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(
                regio(jaar -> jaar.gemeente().equals(EEN) ? meldjaar(jaar, 12, 8, 40, 12, 28, 22) : jaar));
        Meldoordeel oordeel = oordeel(oordelen, EEN, LAATSTE);

        assertThat(oordeel.kenmerken()).containsExactly(Kenmerk.LAGE_MELDGRAAD);
        assertThat(oordeel.zin())
                .isEqualTo(
                        "Scholen melden waarschijnlijk niet alles: er zijn veel minder meldingen dan bij deze aantallen"
                                + " leerlingen past in de regio en de helft of meer van de scholen meldde niets. Het echte verzuim"
                                + " kan hoger zijn.");
        assertThat(oordelen.stream().filter(o -> !o.gemeente().equals(EEN)))
                .allSatisfy(o -> assertThat(o.kenmerken()).isEmpty());
    }

    @Test
    void givenFewReportsButNoOtherSignOfPoorReporting_whenJudged_thenItMayBeTrueAndIsNotCalledLow() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(
                regio(jaar -> jaar.gemeente().equals(EEN) ? meldjaar(jaar, 12, 1, 40, 16, 24, 19) : jaar));

        assertThat(oordeel(oordelen, EEN, LAATSTE).kenmerken()).isEmpty();
    }

    @Test
    void givenAGemeenteWithAHandfulOfReports_whenTheyHalve_thenItSaysThatAChangeCannotBeSeen() {
        List<Meldoordeel> oordelen = meldgedrag.beoordeel(regio(jaar -> {
            if (!jaar.gemeente().equals(EEN)) {
                return jaar;
            }
            int aantal = jaar.schooljaar().beginjaar() == LAATSTE ? 6 : 12;
            return new Meldjaar(EEN, jaar.schooljaar(), 2, 0, aantal, 12, aantal / 2, aantal / 2, aantal / 2);
        }));
        Meldoordeel oordeel = oordeel(oordelen, EEN, LAATSTE);

        assertThat(oordeel.kenmerken()).isEmpty();
        assertThat(oordeel.wijzigingBeoordeeld()).isFalse();
        assertThat(oordeel.zin())
                .isEqualTo("Er zijn te weinig meldingen of eerdere jaren om te zien of het melden veranderde.");
    }

    @Test
    void givenAGemeenteThatReportsHalfInEverything_whenScored_thenTheScoreIsTheWeightedMeanOfTheParts() {
        List<Meldjaar> jaren = new ArrayList<>();
        Schooljaar schooljaar = new Schooljaar(LAATSTE);
        jaren.add(new Meldjaar(EEN, schooljaar, 10, 4, 50, 100, 10, 30, 15));
        for (int g = 2; g <= 6; g++) {
            jaren.add(new Meldjaar("GM900" + g, schooljaar, 10, 1, 100, 100, 40, 60, 48));
        }

        // by hand: 0.30 * 50/100.1 + 0.35 * (6/10) / (1 - 5.5/51) + 0.20 * 15/30 + 0.15 * (10/50) / (200.5/501) = 0.560
        assertThat(oordeel(meldgedrag.beoordeel(jaren), EEN, LAATSTE).score()).hasValue(55);
    }

    @Test
    void givenOneGemeenteAlone_whenJudged_thenThereIsNoRegionToScoreAgainst() {
        List<Meldoordeel> oordelen =
                meldgedrag.beoordeel(List.of(new Meldjaar(EEN, new Schooljaar(LAATSTE), 10, 4, 50, 100, 10, 30, 15)));

        assertThat(oordelen.get(0).score()).isEmpty();
        assertThat(oordelen.get(0).kenmerken()).isEmpty();
    }

    @Test
    void givenTheYearsInAnyOrder_whenJudged_thenTheAnswerIsTheSame() {
        List<Meldjaar> jaren = regio(jaar -> is(jaar, EEN, 2020) ? maal(jaar, 0.4) : jaar);
        List<Meldjaar> geschud = new ArrayList<>(jaren);
        Collections.shuffle(geschud, new Random(3));

        assertThat(meldgedrag.beoordeel(geschud)).isEqualTo(meldgedrag.beoordeel(jaren));
    }

    @Test
    void givenAYearTwice_whenJudged_thenItIsRefused() {
        Meldjaar jaar = new Meldjaar(EEN, new Schooljaar(LAATSTE), 10, 4, 50, 100, 10, 30, 15);

        assertThatThrownBy(() -> meldgedrag.beoordeel(List.of(jaar, jaar))).hasMessage("twice: GM9001 in 2023-2024");
    }

    @Test
    void givenPartsThatDoNotFit_whenAYearIsMade_thenItIsRefused() {
        assertThatThrownBy(() -> new Meldjaar(EEN, new Schooljaar(LAATSTE), 10, 11, 50, 100, 10, 30, 15))
                .hasMessage("parts do not fit for GM9001 in 2023-2024");
    }

    private static List<Meldjaar> regio(UnaryOperator<Meldjaar> verandering) {
        List<Meldjaar> jaren = new ArrayList<>();
        for (int jaar = BEGIN; jaar <= LAATSTE; jaar++) {
            for (int g = 1; g <= GEMEENTEN; g++) {
                jaren.add(verandering.apply(
                        new Meldjaar("GM900" + g, new Schooljaar(jaar), 12, 1, 100, 100, 40, 60, 48)));
            }
        }
        return jaren;
    }

    private static boolean is(Meldjaar jaar, String gemeente, int beginjaar) {
        return jaar.gemeente().equals(gemeente) && jaar.schooljaar().beginjaar() == beginjaar;
    }

    /** The same reporting, of a different number. */
    private static Meldjaar maal(Meldjaar jaar, double factor) {
        return meldjaar(
                jaar,
                jaar.scholen(),
                jaar.stilleScholen(),
                Math.round(jaar.meldingen() * factor),
                Math.round(jaar.vrijwillig() * factor),
                Math.round(jaar.beoordeeld() * factor),
                Math.round(jaar.opTijd() * factor));
    }

    private static Meldjaar meldjaar(
            Meldjaar jaar, long scholen, long stil, long meldingen, long vrijwillig, long beoordeeld, long opTijd) {
        return new Meldjaar(
                jaar.gemeente(),
                jaar.schooljaar(),
                scholen,
                stil,
                meldingen,
                jaar.verwacht(),
                vrijwillig,
                beoordeeld,
                opTijd);
    }

    private static Meldoordeel oordeel(List<Meldoordeel> oordelen, String gemeente, int beginjaar) {
        return oordelen.stream()
                .filter(o -> o.gemeente().equals(gemeente) && o.schooljaar().beginjaar() == beginjaar)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> gevlagd(List<Meldoordeel> oordelen) {
        return oordelen.stream()
                .filter(o -> o.kenmerken().contains(Kenmerk.MELDGEDRAG_GEWIJZIGD))
                .map(o -> o.gemeente() + " " + o.schooljaar().beginjaar())
                .collect(Collectors.toList());
    }
}
