package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lesson days follow the published holidays of the region that a school belongs to. */
class SchooldagenTest {

    private final Schooldagen schooldagen = new Schooldagen(2023, 2023);
    private final List<Vestiging> vestigingen = Vestiging.alle(Gemeente.regio());

    @ParameterizedTest
    @CsvSource({"2018, 2018-04-01", "2019, 2019-04-21", "2024, 2024-03-31"})
    void givenAYear_whenEasterIsComputed_thenItIsTheKnownSunday(int jaar, LocalDate pasen) {
        assertThat(Schooldagen.pasen(jaar)).isEqualTo(pasen);
    }

    @ParameterizedTest
    @CsvSource({"GM0244, noord", "GM1955, zuid", "GM0222, midden"})
    void givenAGemeente_whenItsFirstSchoolIsLookedUp_thenItFollowsItsOwnHolidays(String gemeente, String regio) {
        assertThat(eersteSchool(gemeente).vakantieregio()).isEqualTo(regio);
    }

    @Test
    void givenTheHerfstvakantieOf2023_whenLessonDaysAreListed_thenNoordHasAnotherWeekOffThanMidden() {
        LocalDate vrijInMidden = LocalDate.of(2023, 10, 17);
        assertThat(schooldagen.rooster(eersteSchool("GM0222"), 2023).dagen()).doesNotContain(vrijInMidden);
        assertThat(schooldagen.rooster(eersteSchool("GM0244"), 2023).dagen()).contains(vrijInMidden);
    }

    @Test
    void givenKoningsdag_whenItIsASunday_thenTheSaturdayBeforeIsFree() {
        assertThat(Schooldagen.isFeestdag(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(Schooldagen.isFeestdag(LocalDate.of(2025, 4, 27))).isFalse();
    }

    @Test
    void givenTheChristmasHoliday_whenTeachingWeeksAreNumbered_thenTheNumbersRunOn() {
        Rooster rooster = schooldagen.rooster(eersteSchool("GM0222"), 2023);
        int[] weken = rooster.lesweken();
        int voor = rooster.plaats(LocalDate.of(2023, 12, 22));
        int na = rooster.plaats(LocalDate.of(2024, 1, 8));
        assertThat(weken[na] - weken[voor]).isEqualTo(1);
    }

    private Vestiging eersteSchool(String gemeente) {
        return vestigingen.stream()
                .filter(school -> school.gemeente().code().equals(gemeente))
                .findFirst()
                .orElseThrow();
    }
}
