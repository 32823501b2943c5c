package nl.verzuimatlas.etl.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calendars drawn by hand, Monday to Friday: x is a lesson day, a point is free. Montferland lies in two holiday regions:
 * Didam in zuid, the rest in midden.
 */
class AfwijkendeKalenderTest {

    private static final String DIDAM = "04DI00";
    private static final String ZEDDAM = "04ZE00";
    private static final String EIGENWIJS = "04EI00";

    private static final Schoolkalender KALENDER = kalender();

    private static Schoolkalender kalender() {
        List<Vakantie> vakanties = new ArrayList<>(Kalenders.vakanties());
        // lessons in the first half of voorjaar midden, and in the whole week of mei
        vakanties.add(les("2024-02-19", "2024-02-20"));
        vakanties.add(les("2024-04-27", "2024-05-05"));
        // lessons on the Friday after Hemelvaart, and, in vain, on Tweede Pinksterdag
        vakanties.add(les("2024-05-10", "2024-05-10"));
        vakanties.add(les("2024-05-20", "2024-05-20"));
        // off on a day with lessons of its own, and a whole week of its own in June
        vakanties.add(vrij("2024-04-30", "2024-04-30"));
        vakanties.add(vrij("2024-06-03", "2024-06-07"));
        return new Schoolkalender(
                Feestdagen.lees(),
                vakanties,
                Map.of(DIDAM, "zuid", ZEDDAM, "midden", EIGENWIJS, "midden"),
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2025, 7, 31));
    }

    private static Vakantie les(String begin, String einde) {
        return new Vakantie(EIGENWIJS, LocalDate.parse(begin), LocalDate.parse(einde), Vakantie.Soort.LES);
    }

    private static Vakantie vrij(String begin, String einde) {
        return new Vakantie(EIGENWIJS, LocalDate.parse(begin), LocalDate.parse(einde));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // voorjaar: zuid a week before midden; 12, 19 and 26 February
        "04DI00, 2024-02-12, '..... xxxxx xxxxx'",
        "04ZE00, 2024-02-12, 'xxxxx ..... xxxxx'",
        "04EI00, 2024-02-12, 'xxxxx xx... xxxxx'",
        // 22 April, mei from 29 April, 6 May with Hemelvaart on Thursday 9: Koningsdag is on a Saturday
        "04ZE00, 2024-04-22, 'xxxxx ..... xxx..'",
        "04EI00, 2024-04-22, 'xxxxx x.xxx xxx.x'",
        // 13 May, 20 May with Tweede Pinksterdag
        "04EI00, 2024-05-13, 'xxxxx .xxxx'",
        // its own week in June
        "04EI00, 2024-05-27, 'xxxxx ..... xxxxx'"
    })
    void givenAVestiging_whenItsWeeksAreDrawn_thenRegionAndDeviationsShow(
            String vestiging, LocalDate maandag, String weken) {
        Lesdagen lesdagen = KALENDER.vestiging(vestiging);
        List<String> getekend = new ArrayList<>();
        for (int week = 0; week < weken.split(" ").length; week++) {
            getekend.add(maandag.plusWeeks(week)
                    .datesUntil(maandag.plusWeeks(week).plusDays(5))
                    .map(dag -> lesdagen.isSchooldag(dag) ? "x" : ".")
                    .collect(Collectors.joining()));
        }
        assertThat(String.join(" ", getekend)).isEqualTo(weken);
    }

    @Test
    void givenTwoVestigingenOfOneGemeente_whenLesweekenAreCounted_thenEachSkipsItsOwnHoliday() {
        LocalDate voor = LocalDate.of(2024, 2, 8);
        LocalDate na = LocalDate.of(2024, 2, 22);
        // zuid: 8 Feb | holiday | 22 Feb, so a lesweek apart
        assertThat(KALENDER.vestiging(DIDAM).lesdag(na)
                        - KALENDER.vestiging(DIDAM).lesdag(voor))
                .isEqualTo(7);
        // midden: 8 Feb | 15 Feb | holiday | 29 Feb, so two
        LocalDate later = LocalDate.of(2024, 2, 29);
        assertThat(KALENDER.vestiging(ZEDDAM).lesdag(later)
                        - KALENDER.vestiging(ZEDDAM).lesdag(voor))
                .isEqualTo(14);
    }

    @Test
    void givenAWeekThatAVestigingCloses_whenWeeksAreNumbered_thenItIsASchoolweekAndNoLesweek() {
        Lesdagen eigenwijs = KALENDER.vestiging(EIGENWIJS);
        LocalDate voor = LocalDate.of(2024, 5, 31);
        LocalDate na = LocalDate.of(2024, 6, 14);
        assertThat(eigenwijs.lesdag(na) - eigenwijs.lesdag(voor)).isEqualTo(7);
        assertThat(eigenwijs.schoolweek(na).getAsInt()
                        - eigenwijs.schoolweek(voor).getAsInt())
                .isEqualTo(2);
        assertThat(eigenwijs.schoolweek(LocalDate.of(2024, 6, 5))).isPresent();
        // Christmas is a schoolweek nowhere
        assertThat(eigenwijs.schoolweek(LocalDate.of(2023, 12, 27))).isEmpty();
        assertThat(KALENDER.vestiging(ZEDDAM).schoolweek(LocalDate.of(2024, 2, 21)))
                .isEmpty();
        // in which it gives lessons itself
        assertThat(eigenwijs.schoolweek(LocalDate.of(2024, 2, 21))).isPresent();
    }

    @ParameterizedTest(name = "{0} plus {1}")
    @CsvSource({
        // a holiday of schools is no holiday of others: Fri 16-2, Mon 19 .. Fri 23
        "2024-02-16, 5, 2024-02-23",
        // Thu 28-3 | Goede Vrijdag, weekend, Tweede Paasdag | Tue 2-4
        "2024-03-28, 1, 2024-04-02",
        // Wed 8-5 | Hemelvaart | Fri 10-5 is a werkdag, though schools are closed
        "2024-05-08, 1, 2024-05-10",
        // Fri 3-5, Mon 6-5: 5 May is on a Sunday
        "2024-05-03, 1, 2024-05-06",
        // Fri 25-4-2025, Koningsdag on Saturday 26 because 27 is a Sunday
        "2025-04-25, 1, 2025-04-28",
        // Fri 2-5-2025 | Bevrijdingsdag on Monday 5 | Tue 6
        "2025-05-02, 1, 2025-05-06"
    })
    void givenADay_whenWerkdagenAreAdded_thenOnlyWeekendsAndPublicHolidaysAreSkipped(
            LocalDate dag, int aantal, LocalDate na) {
        Lesdagen lesdagen = KALENDER.vestiging(ZEDDAM);
        assertThat(lesdagen.werkdagNa(dag, aantal)).isEqualTo(na);
        assertThat(lesdagen.werkdagenNa(dag, na)).isEqualTo(aantal);
        assertThat(lesdagen.werkdagenNa(na, dag)).isZero();
    }
}
