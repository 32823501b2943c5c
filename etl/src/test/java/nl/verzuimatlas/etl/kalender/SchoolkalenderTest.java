package nl.verzuimatlas.etl.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real school calendar of 2023-2024, region by region. */
class SchoolkalenderTest {

    private final Schoolkalender kalender = Kalenders.schoolkalender();

    @ParameterizedTest
    @CsvSource({
        "02MI00, 2023-10-13, true", // last Friday before herfst
        "02MI00, 2023-10-16, false", // Monday of herfst midden
        "01NO00, 2023-10-16, true", // herfst noord is a week later
        "01NO00, 2023-10-23, false",
        "02MI00, 2023-10-23, true",
        "02MI00, 2023-10-14, false", // Saturday
        "03ZU00, 2024-02-12, false", // voorjaar zuid
        "02MI00, 2024-02-12, true",
        "02MI00, 2024-03-29, true", // Goede Vrijdag: the school's choice
        "02MI00, 2024-04-01, false", // Tweede Paasdag
        "02MI00, 2024-05-06, true", // first Monday after mei
        "02MI00, 2024-05-09, false", // Hemelvaartsdag
        "02MI00, 2024-05-10, false", // the Friday after
        "02MI00, 2024-05-20, false", // Tweede Pinksterdag
        "02MI00, 2023-10-09, true",
        "02MI01, 2023-10-09, false" // study day of this vestiging only
    })
    void givenAVestiging_whenADayIsAsked_thenItFollowsItsRegionAndItsOwnDaysOff(
            String vestiging, LocalDate dag, boolean schooldag) {
        assertThat(kalender.vestiging(vestiging).isSchooldag(dag)).isEqualTo(schooldag);
    }

    @Test
    void givenTheChristmasHoliday_whenLessonDaysAreNumbered_thenTheTwoWeeksVanish() {
        Lesdagen midden = kalender.regio("midden");
        // Fri 22-12 | 23-12 .. 7-1 holiday | Mon 8-1
        assertThat(midden.lesdag(LocalDate.of(2024, 1, 8)) - midden.lesdag(LocalDate.of(2023, 12, 22)))
                .isEqualTo(3);
        // Fri 15-12 | weekend | Mon 18-12: as far apart
        assertThat(midden.lesdag(LocalDate.of(2023, 12, 18)) - midden.lesdag(LocalDate.of(2023, 12, 15)))
                .isEqualTo(3);
    }

    @Test
    void givenAWeekWithAPublicHoliday_whenLessonDaysAreNumbered_thenTheWeekIsStillALesweek() {
        Lesdagen midden = kalender.regio("midden");
        // Tue 2-4 (Tweede Paasdag on Monday) and Tue 9-4: one week apart
        assertThat(midden.lesdag(LocalDate.of(2024, 4, 9)) - midden.lesdag(LocalDate.of(2024, 4, 2)))
                .isEqualTo(7);
    }

    @Test
    void givenAHolidayInBetween_whenSchooldagenAreCounted_thenOnlySchooldagenCount() {
        Lesdagen midden = kalender.regio("midden");
        // Thu 12-10, Fri 13-10 = 1, herfst, Mon 23-10 = 2, Tue = 3, Wed = 4, Thu 26-10 = 5
        assertThat(midden.schooldagNa(LocalDate.of(2023, 10, 12), 5)).isEqualTo(LocalDate.of(2023, 10, 26));
        assertThat(midden.schooldagenNa(LocalDate.of(2023, 10, 12), LocalDate.of(2023, 10, 26)))
                .isEqualTo(5);
        assertThat(midden.schooldagenNa(LocalDate.of(2023, 10, 12), LocalDate.of(2023, 10, 12)))
                .isZero();
        assertThat(midden.schooldagenNa(LocalDate.of(2023, 10, 12), LocalDate.of(2023, 10, 15)))
                .isEqualTo(1);
    }

    @Test
    void givenSchooldagen_whenListed_thenEachIsASchooldag() {
        Lesdagen zuid = kalender.vestiging(Kalenders.ZUID);
        assertThat(zuid.schooldagen()).isSorted();
        assertThat(Arrays.stream(zuid.schooldagen())).allMatch(zuid::isSchooldag);
        // 1-8-2023 .. 31-12-2024 without delivered holidays for the summer of 2023 and the autumn of 2024
        assertThat(zuid.schooldagen())
                .startsWith((int) LocalDate.of(2023, 7, 31).toEpochDay());
    }

    @Test
    void givenNoHolidaysDelivered_whenADayIsAsked_thenOnlyWeekendsAndPublicHolidaysAreFree() {
        Schoolkalender kaal = new Schoolkalender(
                Feestdagen.lees(),
                List.of(),
                Map.of("02MI00", "midden"),
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2024, 7, 31));
        Lesdagen midden = kaal.regio("midden");
        assertThat(midden.isSchooldag(LocalDate.of(2023, 12, 27))).isTrue();
        assertThat(midden.isSchooldag(LocalDate.of(2023, 12, 25))).isFalse();
        assertThat(kaal.heeftVakanties("midden", Schooljaar.parse("2023-2024"))).isFalse();
        assertThat(kalender.heeftVakanties("midden", Schooljaar.parse("2023-2024")))
                .isTrue();
        assertThat(kalender.heeftVakanties("midden", Schooljaar.parse("2024-2025")))
                .isFalse();
    }

    @Test
    void givenACalendar_whenItIsSentToAnotherProcess_thenItAnswersTheSame() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream uit = new ObjectOutputStream(bytes)) {
            uit.writeObject(kalender);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Schoolkalender gelezen = (Schoolkalender) in.readObject();
            assertThat(gelezen.vestiging(Kalenders.MIDDEN_MET_STUDIEDAG).schooldagen())
                    .isEqualTo(
                            kalender.vestiging(Kalenders.MIDDEN_MET_STUDIEDAG).schooldagen());
        }
    }

    @Test
    void givenSomethingUnknown_whenItsCalendarIsAsked_thenTheMessageNamesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kalender.vestiging("99ZZ00"))
                .withMessage("no calendar for vestiging 99ZZ00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kalender.regio("oost"))
                .withMessage("no calendar for region oost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kalender.regio("midden").lesdag(LocalDate.of(2023, 12, 25)))
                .withMessage("2023-12-25 is no schooldag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kalender.regio("midden").isSchooldag(LocalDate.of(2026, 1, 1)))
                .withMessage("2026-01-01 lies outside this calendar");
    }
}
