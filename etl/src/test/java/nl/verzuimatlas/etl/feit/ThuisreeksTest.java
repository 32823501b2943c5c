package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.kalender.Feestdagen;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.kalender.Vakantie;
import org.junit.jupiter.api.Test;

/**
 * Runs of whole days away, worked out on this calendar (V is holiday, S the school's day off, F a public holiday):
 *
 * <pre>
 * 2023       ma di wo do vr za zo
 * 2-8 okt     2  3  4  5  6  .  .
 * 9-15 okt    S 10 11 12 13  V  V
 * 16-22 okt   V  V  V  V  V  V  V
 * 23-29 okt  23 24 25 26 27  .  .
 * 30 okt-5   30 31  1  2  3  .  .
 * 6-12 nov    6  7  8  9 10  .  .
 * 2024
 * 1-7 jul     1  2  3  4  5  .  .
 * 8-12 jul    8  9 10 11 12, then V up to and including 25 August
 * 26 aug-     26 27 28 29 30
 * </pre>
 */
class ThuisreeksTest {

    private static final int WEKEN_4 = 28;
    private static final LocalDate GEDEKT = LocalDate.of(2024, 7, 31);

    private static final Lesdagen LESDAGEN = new Schoolkalender(
                    Feestdagen.lees(),
                    List.of(
                            new Vakantie("midden", LocalDate.of(2023, 10, 14), LocalDate.of(2023, 10, 22)),
                            new Vakantie("midden", LocalDate.of(2024, 7, 13), LocalDate.of(2024, 8, 25)),
                            new Vakantie("02MI00", LocalDate.of(2023, 10, 9), LocalDate.of(2023, 10, 9))),
                    Map.of("02MI00", "midden"),
                    LocalDate.of(2023, 8, 1),
                    LocalDate.of(2025, 7, 31))
            .vestiging("02MI00");

    // 2 October to 29 October is 28 days, but 28 and 29 October are a weekend: Monday 30 October is the first day that
    // counts
    @Test
    void givenARunAcrossHolidays_whenItsDaysAreCounted_thenWeekendsAndHolidaysInItCountToo() {
        assertThat(reeksen(GEDEKT, "2023-10-02", "2023-10-27")).isEmpty();
        assertThat(reeksen(GEDEKT, "2023-10-02", "2023-10-30")).containsExactly("2023-10-02..2023-10-30");
        // Tuesday 3 October to Monday 30 October: 28 days exactly
        assertThat(reeksen(GEDEKT, "2023-10-03", "2023-10-30")).containsExactly("2023-10-03..2023-10-30");
        assertThat(reeksen(GEDEKT, "2023-10-04", "2023-10-30")).isEmpty();
    }

    @Test
    void givenOneSchooldagAtSchool_whenRunsAreSought_thenItBreaksTheRun() {
        int[] dagen = Stream.of(dagen("2023-10-02", "2023-10-26"), dagen("2023-10-30", "2023-11-30"))
                .flatMapToInt(Arrays::stream)
                .toArray();

        // Friday 27 October at school: 25 days before it, 32 days after it
        assertThat(tekst(Thuisreeks.zoek(dagen, LESDAGEN, WEKEN_4, dag(GEDEKT))))
                .containsExactly("2023-10-30..2023-11-30");
    }

    @Test
    void givenARunUntilTheLastSchooldagThatIsCovered_whenRunsAreSought_thenItIsOpen() {
        assertThat(reeksen(GEDEKT, "2024-06-10", "2024-07-12")).containsExactly("2024-06-10..2024-07-12 open");
        // the last schooldag at school
        assertThat(reeksen(GEDEKT, "2024-06-10", "2024-07-11")).containsExactly("2024-06-10..2024-07-11");
        // covered until the first schooldag of the next year, on which there was nothing
        assertThat(reeksen(LocalDate.of(2024, 8, 25), "2024-06-10", "2024-07-12"))
                .containsExactly("2024-06-10..2024-07-12 open");
        assertThat(reeksen(LocalDate.of(2024, 8, 26), "2024-06-10", "2024-07-12"))
                .containsExactly("2024-06-10..2024-07-12");
    }

    @Test
    void givenARunThatGoesOnAfterTheSummer_whenRunsAreSought_thenItIsOneRunOverTwoSchooljaren() {
        assertThat(reeksen(LocalDate.of(2025, 7, 31), "2024-07-08", "2024-08-27"))
                .containsExactly("2024-07-08..2024-08-27");
    }

    private static List<String> reeksen(LocalDate gedekt, String eerste, String laatste) {
        return tekst(Thuisreeks.zoek(dagen(eerste, laatste), LESDAGEN, WEKEN_4, dag(gedekt)));
    }

    private static List<String> tekst(List<Thuisreeks> reeksen) {
        return reeksen.stream()
                .map(reeks -> LocalDate.ofEpochDay(reeks.eerste()) + ".." + LocalDate.ofEpochDay(reeks.laatste())
                        + (reeks.isOpen() ? " open" : ""))
                .toList();
    }

    private static int[] dagen(String eerste, String laatste) {
        return LocalDate.parse(eerste)
                .datesUntil(LocalDate.parse(laatste).plusDays(1))
                .filter(LESDAGEN::isSchooldag)
                .mapToInt(ThuisreeksTest::dag)
                .toArray();
    }

    private static int dag(LocalDate datum) {
        return Math.toIntExact(datum.toEpochDay());
    }
}
