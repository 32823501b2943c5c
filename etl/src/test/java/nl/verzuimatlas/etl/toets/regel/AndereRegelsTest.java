package nl.verzuimatlas.etl.toets.regel;

import static nl.verzuimatlas.etl.toets.regel.Regelproef.pas;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of the rules about registrations, cases, counts and published figures. */
class AndereRegelsTest {

    private static final LocalDate DAG = LocalDate.of(2024, 9, 9);

    // 99AA00 has 7 lessons a day; with free hours numbered too, 11 is the last
    @ParameterizedTest
    @CsvSource({"99AA00, 11, ''", "99AA00, 12, VA-R33 EINDLESUUR", "99ZZ00, 14, ''"})
    void givenALessonHour_whenTheSchoolDayIsShorter_thenItIsSaid(String vestiging, long uur, String verwacht) {
        assertThat(pas(
                        "verzuimregistratie",
                        "lesuur-binnen-schooldag",
                        "VESTIGINGSCODE",
                        vestiging,
                        "BEGINLESUUR",
                        1L,
                        "EINDLESUUR",
                        uur))
                .isEqualTo(lijst(verwacht));
    }

    @Test
    void givenOnlyAFirstLessonHour_whenTheSchoolDayIsShorter_thenItIsSaidOfThatHour() {
        assertThat(pas("verzuimregistratie", "lesuur-binnen-schooldag", "VESTIGINGSCODE", "99AA00", "BEGINLESUUR", 12L))
                .containsExactly("VA-R33 BEGINLESUUR");
    }

    @Test
    void givenARegisteredAbsence_whenItLastsMoreThanHalfAYear_thenItIsSaid() {
        String regel = "afwezigheid-niet-te-lang";
        assertThat(pas("verzuimregistratie", regel, "BEGINDATUM", DAG, "EINDDATUM", DAG.plusDays(182)))
                .isEmpty();
        assertThat(pas("verzuimregistratie", regel, "BEGINDATUM", DAG, "EINDDATUM", DAG.plusDays(183)))
                .containsExactly("VA-R34 EINDDATUM");
    }

    @ParameterizedTest
    @CsvSource({
        "16, 120, 0, ''",
        "17, 1, 0, VA-R35 LEERPLICHTIG",
        "17, 0, 250, ''",
        "15, 300, 1, ''",
        "14, 300, 1, VA-R35 KWALIFICATIEPLICHTIG",
        "14, 300, 0, ''",
    })
    void givenAnAge_whenTheDutyDoesNotFitIt_thenItIsSaid(long leeftijd, long leer, long kwal, String verwacht) {
        assertThat(pas(
                        "leerplichtigen",
                        "leeftijd-past-bij-plicht",
                        "LEEFTIJD",
                        leeftijd,
                        "LEERPLICHTIG",
                        leer,
                        "KWALIFICATIEPLICHTIG",
                        kwal))
                .isEqualTo(lijst(verwacht));
    }

    // 262 of 12,500 is 20.96 per 1000; a figure without decimals may be half a unit off
    @ParameterizedTest
    @CsvSource({
        "per-1000, 262, 12500, 21.0, ''",
        "per-1000, 262, 12500, 20.8, VA-R36 WAARDE",
        "per-1000, 262, 12500, 22, VA-R36 WAARDE",
        "procent, 1, 3, 33.3, ''",
        "procent, 1, 3, 33.2, VA-R36 WAARDE",
        "leerlingen, 1, 3, 1, ''",
        "procent, 1, 0, 5, ''",
    })
    void givenAPublishedRate_whenItIsNotItsNumeratorByItsDenominator_thenItIsSaid(
            String eenheid, double teller, double noemer, double waarde, String verwacht) {
        assertThat(pas(
                        "referentiecijfers",
                        "waarde-is-teller-door-noemer",
                        "EENHEID",
                        eenheid,
                        "TELLER",
                        teller,
                        "NOEMER",
                        noemer,
                        "WAARDE",
                        waarde))
                .isEqualTo(lijst(verwacht));
    }

    @ParameterizedTest
    @CsvSource({
        "procent, 100, ''",
        "procent, 100.1, VA-R37 WAARDE",
        "procent, 0, ''",
        "procent, -0.1, VA-R37 WAARDE",
        "per-1000, 480, ''"
    })
    void givenAPercentage_whenItIsNotBetween0And100_thenItIsSaid(String eenheid, double waarde, String verwacht) {
        assertThat(pas("referentiecijfers", "procent-van-0-tot-100", "EENHEID", eenheid, "WAARDE", waarde))
                .isEqualTo(lijst(verwacht));
    }

    @Test
    void givenACase_whenItHasOnlyAnEndOrOnlyAnOutcome_thenItIsSaid() {
        String regel = "uitkomst-past-bij-einde";
        assertThat(pas("thuiszitters", regel, "START", DAG)).isEmpty();
        assertThat(pas("thuiszitters", regel, "EINDE", DAG, "UITKOMST", "zorg")).isEmpty();
        assertThat(pas("thuiszitters", regel, "UITKOMST", "zorg")).containsExactly("VA-R38 EINDE");
        assertThat(pas("thuiszitters", regel, "EINDE", DAG)).containsExactly("VA-R39 UITKOMST");
        assertThat(pas("absoluut-verzuim", regel, "REDEN_EINDE", "verhuisd")).containsExactly("VA-R38 EINDDATUM");
        assertThat(pas("absoluut-verzuim", regel, "EINDDATUM", DAG)).containsExactly("VA-R39 REDEN_EINDE");
    }

    @Test
    void givenAMunicipalityOrRegion_whenItEndsBeforeItBegins_thenItIsWrong() {
        String regel = "einde-niet-voor-begin";
        assertThat(pas("gemeenten", regel, "GELDIG_VAN", DAG, "GELDIG_TOT", DAG.minusDays(1)))
                .containsExactly("VA-R04 GELDIG_TOT");
        assertThat(pas("regio-indeling", regel, "GELDIG_VAN", DAG, "GELDIG_TOT", DAG.minusDays(1)))
                .containsExactly("VA-R04 GELDIG_TOT");
    }

    private static List<String> lijst(String verwacht) {
        return verwacht.isEmpty() ? List.of() : List.of(verwacht);
    }
}
