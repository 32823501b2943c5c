package nl.verzuimatlas.etl.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.kalender.Kalenders;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.protocol.Regel;
import org.junit.jupiter.api.Test;

/** The 16-hour window on the real calendar of 2023-2024; expectations worked out by hand. */
class VensterTellerTest {

    private static final Protocol LANDELIJK =
            Protocollen.lees().versies(Protocollen.LANDELIJK).get(0);
    private static final Regel REGEL = LANDELIJK.findRegel("LPW-16U").orElseThrow();

    private final Lesdagen midden = Kalenders.schoolkalender().vestiging(Kalenders.MIDDEN);
    private final Lesdagen noord = Kalenders.schoolkalender().vestiging(Kalenders.NOORD);

    // Monday 6 to Thursday 9 November 2023, 4 hours each
    @Test
    void given16HoursInAWeek_whenCounted_thenTheDayOfThe16thHourIsASignal() {
        assertThat(signalen(midden, "2023-11-06 4 2023-11-07 4 2023-11-08 4 2023-11-09 4"))
                .containsExactly("2023-11-06..2023-11-09 16.0");
    }

    @Test
    void given15HoursInAWeek_whenCounted_thenThereIsNoSignal() {
        assertThat(signalen(midden, "2023-11-06 4 2023-11-07 4 2023-11-08 4 2023-11-09 3"))
                .isEmpty();
    }

    // Parts of lesson hours: 3 x 5.4 = 16.2 and 3 x 5.3 = 15.9
    @Test
    void givenPartsOfHours_whenCounted_thenTheyAddUpExactly() {
        assertThat(signalen(midden, "2023-11-06 5.4 2023-11-07 5.4 2023-11-08 5.4"))
                .containsExactly("2023-11-06..2023-11-08 16.2");
        assertThat(signalen(midden, "2023-11-06 5.3 2023-11-07 5.3 2023-11-08 5.3"))
                .isEmpty();
        assertThat(signalen(midden, "2023-11-06 0.1 2023-11-07 0.2 2023-11-08 15.7"))
                .containsExactly("2023-11-06..2023-11-08 16.0");
    }

    //        Mo Tu We Th Fr
    // 6 nov     8                 Tuesday 7 November is day 1 of 28
    // 13 nov
    // 20 nov
    // 27 nov
    // 4 dec  8                    Monday 4 December is day 28: in the window
    @Test
    void given16HoursOverExactly28LessonDays_whenCounted_thenThereIsASignal() {
        assertThat(signalen(midden, "2023-11-07 8 2023-12-04 8")).containsExactly("2023-11-07..2023-12-04 16.0");
    }

    // The same, but Tuesday 5 December is day 29: Tuesday 7 November has left the window
    @Test
    void given16HoursOver29LessonDays_whenCounted_thenThereIsNoSignal() {
        assertThat(signalen(midden, "2023-11-07 8 2023-12-05 8")).isEmpty();
    }

    //        Mo Tu We Th Fr
    // 4 dec           8
    // 11 dec
    // 18 dec
    // 25 dec  -  -  -  -  -      kerst: no lesweek
    // 1 jan   -  -  -  -  -      kerst: no lesweek
    // 8 jan        8             38 calendar days, but 21 lesson days after 7 December
    @Test
    void givenAWindowAcrossChristmas_whenCounted_thenTheHolidayDoesNotCount() {
        assertThat(signalen(midden, "2023-12-07 8 2024-01-10 8")).containsExactly("2023-12-07..2024-01-10 16.0");
    }

    //         midden           noord
    // 18 sep  Th 8             Th 8       Thursday 21 September is day 1 of 28
    // 25 sep
    // 2 oct
    // 9 oct
    // 16 oct  herfst           Th 8       Thursday 19 October is day 29 in noord
    // 23 oct  Tu 8             herfst     Tuesday 24 October is day 27 in midden
    @Test
    void givenTwoRegions_whenAbsenceIsCounted_thenEachFollowsItsOwnHoliday() {
        assertThat(signalen(midden, "2023-09-21 8 2023-10-24 8")).containsExactly("2023-09-21..2023-10-24 16.0");
        assertThat(signalen(noord, "2023-09-21 8 2023-10-19 8")).isEmpty();
    }

    // one day earlier, Wednesday 18 October, is day 28 in noord
    @Test
    void givenTheOtherRegionADayEarlier_whenAbsenceIsCounted_thenItIsInTheWindow() {
        assertThat(signalen(noord, "2023-09-21 8 2023-10-18 8")).containsExactly("2023-09-21..2023-10-18 16.0");
    }

    // 6-9 November 16 hours, 13-16 November 16 hours
    @Test
    void givenAnother16Hours_whenCounted_thenThereIsASecondSignal() {
        assertThat(signalen(
                        midden,
                        "2023-11-06 4 2023-11-07 4 2023-11-08 4 2023-11-09 4"
                                + " 2023-11-13 4 2023-11-14 4 2023-11-15 4 2023-11-16 4"))
                .containsExactly("2023-11-06..2023-11-09 16.0", "2023-11-13..2023-11-16 16.0");
    }

    @Test
    void givenAnother15Hours_whenCounted_thenThereIsNoSecondSignal() {
        assertThat(signalen(
                        midden,
                        "2023-11-06 4 2023-11-07 4 2023-11-08 4 2023-11-09 4"
                                + " 2023-11-13 4 2023-11-14 4 2023-11-15 4 2023-11-16 3"))
                .containsExactly("2023-11-06..2023-11-09 16.0");
    }

    // Mo 7 + Tu 7 + We 7 = 21: signal with 21, 5 go on; 5 + Th 7 + Fr 4 = 16
    @Test
    void givenHoursAboveTheThreshold_whenCounted_thenTheyGoOnToTheNextCount() {
        assertThat(signalen(midden, "2023-11-06 7 2023-11-07 7 2023-11-08 7 2023-11-09 7 2023-11-10 4"))
                .containsExactly("2023-11-06..2023-11-08 21.0", "2023-11-08..2023-11-10 16.0");
    }

    // the same with 3 hours on Friday: 5 + 7 + 3 = 15
    @Test
    void givenHoursAboveTheThresholdAndOneLess_whenCounted_thenThereIsNoSecondSignal() {
        assertThat(signalen(midden, "2023-11-06 7 2023-11-07 7 2023-11-08 7 2023-11-09 7 2023-11-10 3"))
                .containsExactly("2023-11-06..2023-11-08 21.0");
    }

    // Tu 7 nov 12 + We 8 nov 6 = 18, 2 go on from 8 nov; 4 weeks later We 6 dec is day 29 of 8 nov: the 2 have gone
    @Test
    void givenHoursCarriedOverThatLeaveTheWindow_whenCounted_thenTheyDoNotCount() {
        assertThat(signalen(midden, "2023-11-07 12 2023-11-08 6 2023-12-06 14")).hasSize(1);
        assertThat(signalen(midden, "2023-11-07 12 2023-11-08 6 2023-12-05 14"))
                .containsExactly("2023-11-07..2023-11-08 18.0", "2023-11-08..2023-12-05 16.0");
    }

    @Test
    void givenNothing_whenCounted_thenThereIsNothing() {
        new VensterTeller(16_000).tel(0, new int[0], new long[0], (eerste, dag, waarde) -> fail("nothing to count"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VensterTeller(0))
                .withMessage("drempel must be above 0, got 0");
    }

    // 40 hours on the first day: 16 of them are used twice, the 8 that are left leave the window with their own day
    @Test
    void givenMoreThanTwiceTheThresholdOnADay_whenCounted_thenTheOldestGoFirst() {
        List<String> momenten = new ArrayList<>();
        new VensterTeller(16_000)
                .tel(
                        4,
                        new int[] {0, 0, 1, 1},
                        new long[] {40_000, 1_000, 7_000, 9_000},
                        (eerste, dag, waarde) -> momenten.add(eerste + ".." + dag + " " + waarde));
        assertThat(momenten).containsExactly("0..0 40000", "0..1 25000", "1..3 17000");
    }

    private static List<String> signalen(Lesdagen kalender, String datumsEnUren) {
        String[] delen = datumsEnUren.split(" ");
        Map<LocalDate, Long> uren = new TreeMap<>();
        for (int i = 0; i < delen.length; i += 2) {
            uren.put(LocalDate.parse(delen[i]), Math.round(Double.parseDouble(delen[i + 1]) * 1000));
        }
        List<Verzuimdag> dagen = uren.entrySet().stream()
                .map(paar -> new Verzuimdag(
                        Math.toIntExact(paar.getKey().toEpochDay()), paar.getValue(), 0, 0, 0, 0, 0, 7_000, 3_500, 0))
                .toList();
        return Signaalmotor.signalen(LANDELIJK, REGEL, kalender, Leeftijdgegevens.ONBEKEND, dagen, List.of()).stream()
                .map(moment -> LocalDate.ofEpochDay(moment.vensterBegin()) + ".." + LocalDate.ofEpochDay(moment.dag())
                        + " " + moment.waarde() / 1000.0)
                .toList();
    }
}
