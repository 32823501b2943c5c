package nl.verzuimatlas.etl.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeestdagenTest {

    private final Feestdagen feestdagen = Feestdagen.lees();

    // Easter Sundays as published in almanacs; 2008 early, 2011 and 2038 late
    @ParameterizedTest
    @CsvSource({
        "2008, 2008-03-23", "2011, 2011-04-24", "2013, 2013-03-31", "2019, 2019-04-21", "2020, 2020-04-12",
        "2023, 2023-04-09", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25"
    })
    void givenAYear_whenEasterIsComputed_thenItIsTheDayOfTheAlmanac(int jaar, LocalDate pasen) {
        assertThat(Feestdag.pasen(jaar)).isEqualTo(pasen);
    }

    @Test
    void given2024_whenDaysOffAreListed_thenTheyAreThePublicHolidaysAndTheFridayAfterHemelvaart() {
        assertThat(feestdagen.vrijeDagen(2024))
                .isEqualTo(
                        datums("2024-01-01 2024-03-31 2024-04-01 2024-04-27 2024-05-09 2024-05-10 2024-05-19 2024-05-20"
                                + " 2024-12-25 2024-12-26"));
    }

    @Test
    void givenGoedeVrijdagAnd5May_whenDaysOffAreListed_thenTheyAreLeftToTheSchool() {
        assertThat(feestdagen.vrijeDagen(2025)).doesNotContainAnyElementsOf(datums("2025-04-18 2025-05-05"));
    }

    // 30-4-2013 Tuesday; 27-4-2014 Sunday, so the 26th; 30-4-2006 Sunday, so the 29th
    @ParameterizedTest
    @CsvSource({"2006, 2006-04-29", "2013, 2013-04-30", "2014, 2014-04-26", "2015, 2015-04-27", "2025, 2025-04-26"})
    void givenAYear_whenTheBirthdayOfTheKingIsSought_thenItFollowsTheThroneAndNeverFallsOnASunday(
            int jaar, LocalDate dag) {
        Set<LocalDate> eindApril = feestdagen.vrijeDagen(jaar).stream()
                .filter(datum -> !datum.isBefore(LocalDate.of(jaar, 4, 26)) && datum.getMonthValue() == 4)
                .collect(Collectors.toSet());
        assertThat(eindApril).containsExactly(dag);
    }

    @Test
    void givenARuleWithoutADay_whenRead_thenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feestdag(
                        "Niets",
                        OptionalInt.empty(),
                        OptionalInt.of(1),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Feestdag.Vrij.JA,
                        false,
                        Optional.empty(),
                        Optional.empty()))
                .withMessage("holiday Niets needs maand and dag, or dagen_na_pasen");
    }

    private static Set<LocalDate> datums(String tekst) {
        return Stream.of(tekst.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
