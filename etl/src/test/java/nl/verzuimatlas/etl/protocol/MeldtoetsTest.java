package nl.verzuimatlas.etl.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.kalender.Kalenders;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.protocol.Meldtoets.Melding;
import nl.verzuimatlas.etl.protocol.Meldtoets.Oordeel;
import nl.verzuimatlas.etl.protocol.Meldtoets.Signaal;
import org.junit.jupiter.api.Test;

/** Reports next to signals on the real calendar of 2023-2024, region midden; expectations worked out by hand. */
class MeldtoetsTest {

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
        Signaal signaal = new Signaal("s", dag("2023-11-06"), dag("2023-11-09"), 5, midden, OptionalInt.empty());
        assertThat(Meldtoets.beoordeel(List.of(signaal), List.of()))
                .extracting(Oordeel::uitkomst)
                .containsExactly(Meldtoets.Uitkomst.LOOPT_NOG);
    }

    private List<String> oordelen(String melddatums, Signaal... signalen) {
        String[] datums = melddatums.isEmpty() ? new String[0] : melddatums.split(" ");
        List<Melding> meldingen = Stream.iterate(0, nummer -> nummer < datums.length, nummer -> nummer + 1)
                .map(nummer -> melding("m" + nummer, datums[nummer]))
                .toList();
        return Meldtoets.beoordeel(List.of(signalen), meldingen).stream()
                .map(MeldtoetsTest::tekst)
                .toList();
    }

    /** Day of reporting, or first day of the absence and day of reporting with a slash between them. */
    private static Melding melding(String nummer, String datums) {
        String[] paar = datums.contains("/") ? datums.split("/") : new String[] {SINDS, datums};
        return new Melding(nummer, dag(paar[0]), dag(paar[1]));
    }

    private static String tekst(Oordeel oordeel) {
        String melding = oordeel.melding()
                .map(gevonden -> " " + gevonden.nummer() + " "
                        + oordeel.meldtermijn().orElseThrow() + " te laat " + oordeel.teLaat())
                .orElse("");
        return LocalDate.ofEpochDay(oordeel.signaal().datum()) + ": "
                + oordeel.uitkomst().code() + melding + ", uiterst " + LocalDate.ofEpochDay(oordeel.uiterste());
    }

    private Signaal signaal(String vensterBegin, String datum) {
        return gedektTot(vensterBegin, datum, GEDEKT);
    }

    private Signaal gedektTot(String vensterBegin, String datum, String gedektTot) {
        return new Signaal("s" + datum, dag(vensterBegin), dag(datum), 5, midden, OptionalInt.of(dag(gedektTot)));
    }

    private static int dag(String datum) {
        return (int) LocalDate.parse(datum).toEpochDay();
    }
}
