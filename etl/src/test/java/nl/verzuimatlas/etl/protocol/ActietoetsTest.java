package nl.verzuimatlas.etl.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.kalender.Kalenders;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.protocol.Actietoets.Actie;
import nl.verzuimatlas.etl.protocol.Actietoets.Melding;
import nl.verzuimatlas.etl.protocol.Actietoets.Oordeel;
import nl.verzuimatlas.etl.protocol.Actietoets.Signaal;
import nl.verzuimatlas.warehouse.protocol.Termijn;
import org.junit.jupiter.api.Test;

/** Reports and steps next to signals on the real calendar of 2023-2024, region midden; expectations worked out by hand. */
class ActietoetsTest {

    private static final String GEDEKT = "2024-07-31";
    /** First day of the absence of a report that gives none. */
    private static final String SINDS = "2023-09-01";

    private final Lesdagen midden = Kalenders.schoolkalender().vestiging(Kalenders.MIDDEN);

    //        Mo Tu We Th Fr
    // 9 oct           S  1
    // 16 oct  -  -  -  -  -      herfst
    // 23 oct  2  3  4  5  6
    @Test
    void givenAReportOnTheFifthSchoolwerkdag_whenJudged_thenItIsInTime() {
        assertThat(oordelen("2023-10-26", signaal("2023-10-02", "2023-10-12")))
                .containsExactly("2023-10-12: op-tijd m0 5 te laat 0, uiterst 2023-10-26");
    }

    @Test
    void givenAReportOnTheSixthSchoolwerkdag_whenJudged_thenItIsOneDayLate() {
        assertThat(oordelen("2023-10-27", signaal("2023-10-02", "2023-10-12")))
                .containsExactly("2023-10-12: te-laat m0 6 te laat 1, uiterst 2023-10-26");
    }

    @Test
    void givenAReportInTheHolidayOrOnTheDayItself_whenJudged_thenOnlySchoolwerkdagenCount() {
        assertThat(oordelen("2023-10-18", signaal("2023-10-02", "2023-10-12")))
                .containsExactly("2023-10-12: op-tijd m0 1 te laat 0, uiterst 2023-10-26");
        assertThat(oordelen("2023-10-12", signaal("2023-10-02", "2023-10-12")))
                .containsExactly("2023-10-12: op-tijd m0 0 te laat 0, uiterst 2023-10-26");
    }

    @Test
    void givenAReportWithinTheWindowBeforeTheThreshold_whenJudged_thenItCameEarlier() {
        assertThat(oordelen("2023-10-02", signaal("2023-10-02", "2023-10-12")))
                .containsExactly("2023-10-12: eerder m0 0 te laat 0, uiterst 2023-10-26");
    }

    @Test
    void givenAReportBeforeTheWindow_whenJudged_thenItDoesNotBelongToTheSignal() {
        assertThat(oordelen("2023-10-01", signaal("2023-10-02", "2023-10-12")))
                .containsExactly("2023-10-12: niet-gedaan, uiterst 2023-10-26");
    }

    @Test
    void givenOneReportForTwoSignals_whenJudged_thenItIsUsedOnce() {
        assertThat(oordelen("2023-11-10", signaal("2023-11-06", "2023-11-09"), signaal("2023-11-13", "2023-11-16")))
                .containsExactly(
                        "2023-11-09: op-tijd m0 1 te laat 0, uiterst 2023-11-16",
                        "2023-11-16: niet-gedaan, uiterst 2023-11-23");
    }

    // the report comes after the second signal, but nobody reported the first
    @Test
    void givenAReportAfterTheNextSignal_whenJudged_thenItIsStillTheFirstOnes() {
        assertThat(oordelen(
                        "2023-11-17 2023-11-20",
                        signaal("2023-11-06", "2023-11-09"),
                        signaal("2023-11-13", "2023-11-16")))
                .containsExactly(
                        "2023-11-09: te-laat m0 6 te laat 1, uiterst 2023-11-16",
                        "2023-11-16: op-tijd m1 2 te laat 0, uiterst 2023-11-23");
    }

    // nobody reported the 16 hours of 9 November: a report of absence from the 13th cannot be about them
    @Test
    void givenAReportOfAbsenceThatBeganAfterTheSignal_whenJudged_thenItIsTheNextOnes() {
        assertThat(oordelen(
                        "2023-11-13/2023-11-17",
                        signaal("2023-11-06", "2023-11-09"),
                        signaal("2023-11-13", "2023-11-16")))
                .containsExactly(
                        "2023-11-09: niet-gedaan, uiterst 2023-11-16",
                        "2023-11-16: op-tijd m0 1 te laat 0, uiterst 2023-11-23");
    }

    @Test
    void givenAReportOfAbsenceThatBeganOnTheDayOfTheSignal_whenJudged_thenItBelongsToIt() {
        assertThat(oordelen("2023-11-09/2023-11-17", signaal("2023-11-06", "2023-11-09")))
                .containsExactly("2023-11-09: te-laat m0 6 te laat 1, uiterst 2023-11-16");
        assertThat(oordelen("2023-11-10/2023-11-17", signaal("2023-11-06", "2023-11-09")))
                .containsExactly("2023-11-09: niet-gedaan, uiterst 2023-11-16");
    }

    // schooldagen after 9 November: 31 until kerst, 30 until voorjaar, 44 until mei (Tweede Paasdag off),
    // 47 until the summer (Hemelvaart, the Friday after and Tweede Pinksterdag off): 152
    @Test
    void givenAReportInTheNextSchooljaar_whenJudged_thenItIsNotTheSignalsUnlessTheTermRunsOn() {
        assertThat(oordelen("2024-07-31", signaal("2023-11-06", "2023-11-09")))
                .containsExactly("2023-11-09: te-laat m0 152 te laat 147, uiterst 2023-11-16");
        assertThat(oordelen("2024-08-01", signaal("2023-11-06", "2023-11-09")))
                .containsExactly("2023-11-09: niet-gedaan, uiterst 2023-11-16");
        // Wednesday 10 July, 2 schooldagen, summer, Monday 26 August is the 3rd
        assertThat(oordelen("2024-08-26", signaal("2024-07-01", "2024-07-10")))
                .containsExactly("2024-07-10: op-tijd m0 3 te laat 0, uiterst 2024-08-28");
    }

    @Test
    void givenDataThatEndBeforeTheTerm_whenJudged_thenTheTermIsStillRunning() {
        assertThat(oordelen("", gedektTot("2023-11-06", "2023-11-09", "2023-11-15")))
                .containsExactly("2023-11-09: loopt-nog, uiterst 2023-11-16");
        assertThat(oordelen("", gedektTot("2023-11-06", "2023-11-09", "2023-11-16")))
                .containsExactly("2023-11-09: niet-gedaan, uiterst 2023-11-16");
    }

    @Test
    void givenNoReportsDeliveredAtAll_whenJudged_thenNobodyIsSaidNotToHaveReported() {
        Signaal signaal = signaal("2023-11-06", "2023-11-09", vijfSchoolwerkdagen(), OptionalInt.empty());
        assertThat(Actietoets.beoordeel(List.of(signaal), List.of()))
                .extracting(Oordeel::uitkomst)
                .containsExactly(Actietoets.Uitkomst.LOOPT_NOG);
    }

    //        Mo Tu We Th Fr Sa Su
    // 9 oct           S  1  2  3
    // 16 oct  4  5  .  .  .  .  .      herfst
    @Test
    void givenATermOfFiveKalenderdagen_whenJudged_thenTheHolidayCounts() {
        Termijntelling vijfDagen = termijn(5, Termijn.Eenheid.KALENDERDAGEN);
        assertThat(oordelen("2023-10-17", signaal("2023-10-02", "2023-10-12", vijfDagen)))
                .containsExactly("2023-10-12: op-tijd m0 1 te laat 0, uiterst 2023-10-17");
        // late, but no lesson was given in between: by 0 schoolwerkdagen
        assertThat(oordelen("2023-10-18", signaal("2023-10-02", "2023-10-12", vijfDagen)))
                .containsExactly("2023-10-12: te-laat m0 1 te laat 0, uiterst 2023-10-17");
        assertThat(oordelen("2023-10-23", signaal("2023-10-02", "2023-10-12", vijfDagen)))
                .containsExactly("2023-10-12: te-laat m0 2 te laat 1, uiterst 2023-10-17");
    }

    // two weeks after Thursday 12 October is Thursday 26 October, the 5th schooldag
    @Test
    void givenATermOfTwoWeken_whenJudged_thenItEndsOnTheSameWeekday() {
        Termijntelling tweeWeken = termijn(2, Termijn.Eenheid.WEKEN);
        assertThat(oordelen("2023-10-26", signaal("2023-10-02", "2023-10-12", tweeWeken)))
                .containsExactly("2023-10-12: op-tijd m0 5 te laat 0, uiterst 2023-10-26");
        assertThat(oordelen("2023-10-27", signaal("2023-10-02", "2023-10-12", tweeWeken)))
                .containsExactly("2023-10-12: te-laat m0 6 te laat 1, uiterst 2023-10-26");
    }

    //        Mo Tu We Th Fr Sa Su
    // 9 oct           S  1  .  .
    // 16 oct  2  3  4  5  .  .  .      herfst: working days all the same
    @Test
    void givenATermOfFiveWerkdagen_whenJudged_thenOnlyWeekendsAreLeftOut() {
        assertThat(oordelen("2023-10-19", signaal("2023-10-02", "2023-10-12", werkdagen(5))))
                .containsExactly("2023-10-12: op-tijd m0 1 te laat 0, uiterst 2023-10-19");
        assertThat(oordelen("2023-10-20", signaal("2023-10-02", "2023-10-12", werkdagen(5))))
                .containsExactly("2023-10-12: te-laat m0 1 te laat 0, uiterst 2023-10-19");
        // Sunday 22 October has the number of Friday 20 October, the 6th
        assertThat(oordelen("2023-10-22", signaal("2023-10-02", "2023-10-12", werkdagen(6))))
                .containsExactly("2023-10-12: op-tijd m0 1 te laat 0, uiterst 2023-10-20");
    }

    // Thursday 28 March; Goede Vrijdag and Tweede Paasdag are no working days (Algemene termijnenwet), lessons are
    // given on the first
    @Test
    void givenATermOfWerkdagenAcrossEaster_whenJudged_thenGoedeVrijdagAndTweedePaasdagAreLeftOut() {
        assertThat(oordelen("2024-04-03", signaal("2024-03-18", "2024-03-28", werkdagen(2))))
                .containsExactly("2024-03-28: op-tijd m0 3 te laat 0, uiterst 2024-04-03");
        assertThat(oordelen("2024-04-04", signaal("2024-03-18", "2024-03-28", werkdagen(2))))
                .containsExactly("2024-03-28: te-laat m0 4 te laat 1, uiterst 2024-04-03");
    }

    @Test
    void givenTwoStepsForOneSignal_whenJudged_thenTheFirstCountsAndTheNextSignalTakesTheOther() {
        Actie gesprek = stap("gesprek", "2023-11-10");
        Actie brief = stap("brief", "2023-11-13");
        Signaal eerste = signaal("2023-11-06", "2023-11-09");
        Signaal tweede = signaal("2023-11-10", "2023-11-16");
        assertThat(teksten(List.of(eerste), List.of(brief, gesprek)))
                .containsExactly("2023-11-09: op-tijd gesprek 1 te laat 0, uiterst 2023-11-16");
        assertThat(teksten(List.of(tweede, eerste), List.of(brief, gesprek)))
                .containsExactly(
                        "2023-11-09: op-tijd gesprek 1 te laat 0, uiterst 2023-11-16",
                        "2023-11-16: eerder brief 0 te laat 0, uiterst 2023-11-23");
    }

    @Test
    void givenAStepThatIsNotExpected_whenJudged_thenItDoesNotCount() {
        Signaal alleenBrief = new Signaal(
                "s",
                dag("2023-11-06"),
                dag("2023-11-09"),
                actie -> actie.soort().equals("brief"),
                vijfSchoolwerkdagen(),
                midden,
                OptionalInt.of(dag(GEDEKT)));
        assertThat(teksten(List.of(alleenBrief), List.of(stap("gesprek", "2023-11-10"))))
                .containsExactly("2023-11-09: niet-gedaan, uiterst 2023-11-16");
        assertThat(teksten(List.of(alleenBrief), List.of(stap("gesprek", "2023-11-10"), stap("brief", "2023-11-13"))))
                .containsExactly("2023-11-09: op-tijd brief 2 te laat 0, uiterst 2023-11-16");
    }

    private List<String> oordelen(String melddatums, Signaal... signalen) {
        String[] datums = melddatums.isEmpty() ? new String[0] : melddatums.split(" ");
        List<Actie> meldingen = Stream.iterate(0, nummer -> nummer < datums.length, nummer -> nummer + 1)
                .map(nummer -> melding("m" + nummer, datums[nummer]))
                .toList();
        return teksten(List.of(signalen), meldingen);
    }

    private static List<String> teksten(List<Signaal> signalen, List<Actie> acties) {
        return Actietoets.beoordeel(signalen, acties).stream()
                .map(ActietoetsTest::tekst)
                .toList();
    }

    /** Day of reporting, or first day of the absence and day of reporting with a slash between them. */
    private static Actie melding(String nummer, String datums) {
        String[] paar = datums.contains("/") ? datums.split("/") : new String[] {SINDS, datums};
        return new Actie(nummer, "duo-melding", Optional.of(new Melding("V3", dag(paar[0]))), dag(paar[1]));
    }

    private static Actie stap(String soort, String datum) {
        return new Actie(soort, soort, Optional.empty(), dag(datum));
    }

    private static String tekst(Oordeel oordeel) {
        String actie = oordeel.actie()
                .map(gevonden -> " " + gevonden.id() + " "
                        + oordeel.schooldagen().orElseThrow() + " te laat " + oordeel.teLaat())
                .orElse("");
        return LocalDate.ofEpochDay(oordeel.signaal().datum()) + ": "
                + oordeel.uitkomst().code() + actie + ", uiterst " + LocalDate.ofEpochDay(oordeel.uiterste());
    }

    private Signaal signaal(String vensterBegin, String datum) {
        return gedektTot(vensterBegin, datum, GEDEKT);
    }

    private Signaal signaal(String vensterBegin, String datum, Termijntelling termijn) {
        return signaal(vensterBegin, datum, termijn, OptionalInt.of(dag(GEDEKT)));
    }

    private Signaal gedektTot(String vensterBegin, String datum, String gedektTot) {
        return signaal(vensterBegin, datum, vijfSchoolwerkdagen(), OptionalInt.of(dag(gedektTot)));
    }

    private Signaal signaal(String vensterBegin, String datum, Termijntelling termijn, OptionalInt gedektTot) {
        return new Signaal("s" + datum, dag(vensterBegin), dag(datum), actie -> true, termijn, midden, gedektTot);
    }

    private Termijntelling vijfSchoolwerkdagen() {
        return termijn(5, Termijn.Eenheid.SCHOOLWERKDAGEN);
    }

    private Termijntelling werkdagen(int aantal) {
        return termijn(aantal, Termijn.Eenheid.WERKDAGEN);
    }

    private Termijntelling termijn(int aantal, Termijn.Eenheid eenheid) {
        return Termijntelling.van(aantal, eenheid, midden);
    }

    private static int dag(String datum) {
        return (int) LocalDate.parse(datum).toEpochDay();
    }
}
