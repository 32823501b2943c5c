package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.verzuimatlas.etl.feit.Thuiszitdeel.Bron;
import org.junit.jupiter.api.Test;

/** How parts of one pupil become periods; expectations worked out by hand. */
class ThuiszitperiodeTest {

    @Test
    void givenPartsThatTouch_whenPutTogether_thenTheyAreOnePeriod() {
        assertThat(perioden(
                        "LRV lrv GM0222 2023-10-02 2023-11-30 - terug-op-school",
                        "ABSOLUUT absoluut GM0222 2023-12-01 2024-01-31 - andere-school"))
                .containsExactly("GM0222 absoluut 2023-10-02..2024-01-31 - andere-school");
    }

    @Test
    void givenADayBetweenParts_whenPutTogether_thenTheyAreTwoPeriods() {
        assertThat(perioden(
                        "LRV lrv GM0222 2023-10-02 2023-11-30 - terug-op-school",
                        "ABSOLUUT absoluut GM0222 2023-12-02 2024-01-31 - andere-school"))
                .containsExactly(
                        "GM0222 lrv 2023-10-02..2023-11-30 - terug-op-school",
                        "GM0222 absoluut 2023-12-02..2024-01-31 - andere-school");
    }

    @Test
    void givenAMoveToAnotherGemeente_whenPutTogether_thenThePeriodIsOfTheLastOne() {
        assertThat(perioden(
                        "SWV lrv GM0197 2023-10-02 2023-12-31 2023-12-01 verhuisd",
                        "SWV lrv GM0222 2024-01-01 - 2024-02-01 -"))
                .containsExactly("GM0222 lrv 2023-10-02..- 2023-12-01 -");
    }

    @Test
    void givenAPartThatHasNotEnded_whenPutTogether_thenThePeriodHasNotEnded() {
        assertThat(perioden("LRV lrv GM0222 2023-10-02 - - -", "SWV lrv GM0222 2023-11-01 2024-01-31 - zorg"))
                .containsExactly("GM0222 lrv 2023-10-02..- - -");
    }

    @Test
    void givenAClosedReportWithoutEnd_whenTheSwvSpellEnded_thenThePeriodEndsWithTheSpell() {
        assertThat(perioden("LRV! lrv GM0222 2023-10-02 - - -", "SWV geoorloofd GM0222 2023-11-01 2024-01-31 - zorg"))
                .containsExactly(
                        "GM0222 lrv 2023-10-02..2024-01-31 - -", "GM0222 geoorloofd 2023-11-01..2024-01-31 - zorg");
    }

    @Test
    void givenAClosedReportWithoutEnd_whenTheSwvSpellEndedBeforeIt_thenThePeriodHasNotEnded() {
        assertThat(perioden("LRV! lrv GM0222 2024-03-01 - - -", "SWV geoorloofd GM0222 2023-11-01 2024-01-31 - zorg"))
                .containsExactly("GM0222 lrv 2024-03-01..- - -", "GM0222 geoorloofd 2023-11-01..2024-01-31 - zorg");
    }

    @Test
    void givenAShorterPartInside_whenPutTogether_thenTheLongestDecidesTheEndAndItsOutcome() {
        assertThat(perioden(
                        "ABSOLUUT absoluut GM0222 2023-10-02 2024-03-31 - zorg",
                        "SWV lrv GM0222 2023-11-01 2023-12-01 - terug-op-school"))
                .containsExactly("GM0222 absoluut 2023-10-02..2024-03-31 - zorg");
    }

    @Test
    void givenAbsoluutAfterLrv_whenPutTogether_thenTheStrongestCounts() {
        assertThat(perioden(
                        "SWV lrv GM0222 2023-10-02 2023-10-31 - -", "SWV absoluut GM0222 2023-11-01 2023-11-30 - -"))
                .containsExactly("GM0222 absoluut 2023-10-02..2023-11-30 - -");
    }

    // exempt or ill for years and then not enrolled: a thuiszitter since 8 January 2024, not since 2020
    @Test
    void givenAnExemptionOrIllnessThatTouchesAbsoluut_whenPutTogether_thenAbsoluutBeginsOnItsOwnFirstDay() {
        assertThat(perioden(
                        "SWV vrijstelling-5a GM0222 2020-08-01 2024-01-07 - overig",
                        "ABSOLUUT absoluut GM0222 2024-01-08 2024-03-01 - terug-op-school"))
                .containsExactly(
                        "GM0222 absoluut 2024-01-08..2024-03-01 - terug-op-school",
                        "GM0222 vrijstelling-5a 2020-08-01..2024-01-07 - overig");
        assertThat(perioden(
                        "SWV geoorloofd GM0222 2020-09-01 - 2023-01-09 -",
                        "ABSOLUUT absoluut GM0222 2024-01-08 2024-03-01 - terug-op-school"))
                .containsExactly(
                        "GM0222 absoluut 2024-01-08..2024-03-01 - terug-op-school",
                        "GM0222 geoorloofd 2020-09-01..- 2023-01-09 -");
    }

    // the illness between them does not join the two: from 1 November to 9 January there was no ground of OCW
    @Test
    void givenIllnessBetweenTwoPartsOfLrv_whenPutTogether_thenTheyStayTwo() {
        assertThat(perioden(
                        "LRV lrv GM0222 2023-10-02 2023-10-31 - -",
                        "SWV geoorloofd GM0222 2023-11-01 2024-01-09 - -",
                        "LRV lrv GM0222 2024-01-10 2024-02-01 - terug-op-school"))
                .containsExactly(
                        "GM0222 lrv 2023-10-02..2023-10-31 - -",
                        "GM0222 lrv 2024-01-10..2024-02-01 - terug-op-school",
                        "GM0222 geoorloofd 2023-11-01..2024-01-09 - -");
    }

    @Test
    void givenGroundsOutsideOcw_whenPutTogether_thenEachIsMergedAmongItself() {
        assertThat(perioden(
                        "SWV geoorloofd GM0222 2023-10-02 2023-10-31 - -",
                        "SWV geoorloofd GM0222 2023-11-01 2023-11-30 - zorg",
                        "SWV vrijstelling-5a GM0222 2023-12-01 2024-01-31 - -",
                        "SWV vrijstelling-5a GM0222 2024-01-15 - - -"))
                .containsExactly(
                        "GM0222 vrijstelling-5a 2023-12-01..- - -", "GM0222 geoorloofd 2023-10-02..2023-11-30 - zorg");
    }

    // the same absence, seen by the school and reported to DUO: one spell of which both are named
    @Test
    void givenARunInTheRegistrationAndAReportOfIt_whenPutTogether_thenTheyAreOnePeriodOfBothSources() {
        Thuiszitperiode periode = enige(
                "REGISTRATIE lrv GM0197 2023-10-02 2023-11-30 - terug-op-school",
                "LRV lrv GM0222 2023-10-09 2023-11-30 - terug-op-school");

        assertThat(periode.bronnen()).containsExactly(Bron.REGISTRATIE, Bron.LRV);
        assertThat(tekst(periode)).isEqualTo("GM0222 lrv 2023-10-02..2023-11-30 - terug-op-school");
        // the school does not know where the pupil lives: no move from GM0197
        assertThat(verblijven(periode)).containsExactly("GM0222 2023-10-02..2023-11-30");
    }

    @Test
    void givenTheRegistrationAlone_whenPutTogether_thenItsOwnGuessOfTheGemeenteCounts() {
        Thuiszitperiode periode = enige("REGISTRATIE lrv GM0197 2023-10-02 - - -");

        assertThat(periode.bronnen()).containsExactly(Bron.REGISTRATIE);
        assertThat(verblijven(periode)).containsExactly("GM0197 2023-10-02..-");
    }

    @Test
    void givenAMove_whenPutTogether_thenTheStaysFollowEachOtherWithoutAGap() {
        assertThat(verblijven(enige(
                        "SWV lrv GM0197 2023-10-02 2023-12-31 - verhuisd",
                        "LRV lrv GM0197 2023-10-05 2024-01-15 - -",
                        "SWV lrv GM0222 2024-01-01 - - -",
                        "ABSOLUUT absoluut GM0197 2024-03-01 2024-04-30 - -")))
                .containsExactly(
                        "GM0197 2023-10-02..2023-12-31", "GM0222 2024-01-01..2024-02-29", "GM0197 2024-03-01..-");
    }

    @Test
    void givenTwoGemeentenFromTheSameDay_whenPutTogether_thenNobodyLivesSomewhereForNoDay() {
        assertThat(verblijven(enige(
                        "LRV lrv GM0197 2023-10-02 2023-12-31 - -",
                        "LRV lrv GM0222 2023-11-01 2023-11-30 - -",
                        "SWV lrv GM0197 2023-11-01 2023-12-31 - -")))
                .containsExactly("GM0197 2023-10-02..2023-12-31");
    }

    @Test
    void givenAPeriodThatGoesOn_whenPutTogether_thenItIsKnownUntilItsLastDelivery() {
        Thuiszitperiode loopt = enige("LRV lrv GM0222 2023-10-02 - - -", "SWV lrv GM0222 2023-11-01 2024-01-31 - zorg");
        Thuiszitperiode klaar = enige("LRV lrv GM0222 2023-10-02 2023-11-30 - -");

        assertThat(LocalDate.ofEpochDay(loopt.gezienTot())).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(LocalDate.ofEpochDay(klaar.gezienTot())).isEqualTo(LocalDate.of(2023, 11, 30));
    }

    @Test
    void givenAnExemptionOfEachYear_whenPutTogether_thenItIsOnePeriodWithTheRegistrationOfTheSwv() {
        assertThat(perioden(
                        "VRIJSTELLING vrijstelling-5a GM0222 2021-08-01 2022-07-31 - -",
                        "VRIJSTELLING vrijstelling-5a GM0222 2022-08-01 2023-07-31 - -",
                        "SWV vrijstelling-5a GM0222 2023-07-01 - - -"))
                .containsExactly("GM0222 vrijstelling-5a 2021-08-01..- - -");
    }

    @Test
    void givenAGroupThatNobodyKnows_whenPutTogether_thenItIsRefusedAndNotDropped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perioden("SWV anders GM0222 2023-10-02 2023-10-31 - -"))
                .withMessage("no such group of periods at home: anders");
    }

    private static Thuiszitperiode enige(String... delen) {
        List<Thuiszitdeel> alle =
                Arrays.stream(delen).map(ThuiszitperiodeTest::deel).toList();
        List<Thuiszitperiode> perioden =
                Thuiszitperiode.voegSamen(alle, Thuiszitgronden.lees().groepen());
        assertThat(perioden).hasSize(1);
        return perioden.get(0);
    }

    private static List<String> verblijven(Thuiszitperiode periode) {
        return periode.verblijven().stream()
                .map(verblijf -> verblijf.woonGemeenteCode() + " " + LocalDate.ofEpochDay(verblijf.van()) + ".."
                        + datum(verblijf.tot()))
                .toList();
    }

    private static List<String> perioden(String... delen) {
        List<Thuiszitdeel> alle =
                Arrays.stream(delen).map(ThuiszitperiodeTest::deel).toList();
        List<List<String>> groepen = Thuiszitgronden.lees().groepen();
        List<String> uitkomst = Thuiszitperiode.voegSamen(alle, groepen).stream()
                .map(ThuiszitperiodeTest::tekst)
                .toList();
        List<Thuiszitdeel> omgekeerd =
                alle.stream().sorted(Thuiszitdeel.VOLGORDE.reversed()).toList();
        assertThat(Thuiszitperiode.voegSamen(omgekeerd, groepen).stream().map(ThuiszitperiodeTest::tekst))
                .as("the order of parts does not matter")
                .isEqualTo(uitkomst);
        return uitkomst;
    }

    /** Source (! is closed by the gemeente), ground, gemeente, first day, last day, offer, outcome; - is none. */
    private static Thuiszitdeel deel(String tekst) {
        String[] cel = tekst.split(" ");
        return new Thuiszitdeel(
                Bron.valueOf(cel[0].replace("!", "")),
                cel[2],
                "vo",
                cel[1],
                dag(cel[3]).orElseThrow(),
                dag(cel[4]),
                dag(cel[5]),
                Optional.of(cel[6]).filter(uitkomst -> !uitkomst.equals("-")),
                cel[0].endsWith("!"),
                false,
                (int) LocalDate.of(2024, 7, 31).toEpochDay());
    }

    private static String tekst(Thuiszitperiode periode) {
        return String.join(
                " ",
                periode.woonGemeenteCode(),
                periode.groep(),
                LocalDate.ofEpochDay(periode.begin()) + ".." + datum(periode.eind()),
                datum(periode.aanbod()),
                periode.uitkomst().orElse("-"));
    }

    private static OptionalInt dag(String cel) {
        return cel.equals("-")
                ? OptionalInt.empty()
                : OptionalInt.of((int) LocalDate.parse(cel).toEpochDay());
    }

    private static String datum(OptionalInt dag) {
        return dag.isPresent() ? LocalDate.ofEpochDay(dag.getAsInt()).toString() : "-";
    }
}
