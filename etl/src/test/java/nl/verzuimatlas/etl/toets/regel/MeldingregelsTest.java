package nl.verzuimatlas.etl.toets.regel;

import static nl.verzuimatlas.etl.toets.regel.Regelproef.PEILDATUM;
import static nl.verzuimatlas.etl.toets.regel.Regelproef.pas;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Kolomindeling;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit of the rules about reports: the last value that is good, and the first that is not. */
class MeldingregelsTest {

    private static final String BRON = "duo-meldingen";
    // a Monday
    private static final LocalDate DAG = LocalDate.of(2024, 9, 9);

    // in 2024 a pupil of 2006 is 17 or 18, of 2007 16 or 17, of 2005 18 or 19
    @ParameterizedTest
    @CsvSource({
        "V4, 2006, ''",
        "V4, 2007, VA-R14 VERZUIMSOORT",
        "RMC, 2007, VA-R14 VERZUIMSOORT",
        "V3, 2006, ''",
        "V3, 2005, VA-R15 VERZUIMSOORT",
        "LRV, 2005, VA-R15 VERZUIMSOORT",
        "O, 2005, ''",
        "O, 2019, ''",
        "O, 2020, VA-R16 GEBOORTEJAAR",
        "O, 2001, ''",
        "O, 2000, VA-R17 GEBOORTEJAAR",
    })
    void givenAYearOfBirth_whenBothPossibleAgesDoNotFitTheKind_thenItIsSaid(String soort, long jaar, String verwacht) {
        assertThat(pas(BRON, "leeftijd-past-bij-soort", "BEGINDATUM", DAG, "VERZUIMSOORT", soort, "GEBOORTEJAAR", jaar))
                .isEqualTo(lijst(verwacht));
    }

    @ParameterizedTest
    @CsvSource({
        "bo, 2009, ''",
        "bo, 2008, VA-R18 ONDERWIJSSOORT",
        "vo, 2014, ''",
        "vo, 2015, VA-R19 ONDERWIJSSOORT",
        "mbo, 2009, ''",
        "mbo, 2010, VA-R19 ONDERWIJSSOORT",
    })
    void givenAYearOfBirth_whenBothPossibleAgesDoNotFitTheSchool_thenItIsSaid(
            String soort, long jaar, String verwacht) {
        assertThat(pas(
                        BRON,
                        "leeftijd-past-bij-onderwijs",
                        "BEGINDATUM",
                        DAG,
                        "ONDERWIJSSOORT",
                        soort,
                        "GEBOORTEJAAR",
                        jaar))
                .isEqualTo(lijst(verwacht));
    }

    @ParameterizedTest
    @CsvSource({"10, 1, ''", "10.5, 1, VA-R29 VERZUIMUREN", "60, 1, VA-R29 VERZUIMUREN", "60, 6, ''", "60, 0, ''"})
    void givenHoursAndDays_whenThereAreMoreThanTenHoursADay_thenItIsSaid(double uren, double dagen, String verwacht) {
        assertThat(pas(BRON, "uren-passen-bij-dagen", "VERZUIMUREN", uren, "VERZUIMDAGEN", dagen))
                .isEqualTo(lijst(verwacht));
    }

    // Monday to the next Monday is 6 working days; 99AA00 has 7 lessons a day, an unknown vestiging at most 10
    @ParameterizedTest
    @CsvSource({
        "99AA00, 42, 6, ''",
        "99AA00, 42.5, 6, VA-R30 VERZUIMUREN",
        "99ZZ00, 60, 6, ''",
        "99ZZ00, 61, 6, VA-R30 VERZUIMUREN",
        "99AA00, 42, 6.5, VA-R31 VERZUIMDAGEN",
    })
    void givenAPeriod_whenHoursOrDaysDoNotFitInIt_thenItIsSaid(
            String vestiging, double uren, double dagen, String verwacht) {
        assertThat(pas(
                        BRON,
                        "uren-passen-bij-periode",
                        "BEGINDATUM",
                        DAG,
                        "EINDDATUM",
                        DAG.plusDays(7),
                        "VESTIGINGSCODE",
                        vestiging,
                        "VERZUIMUREN",
                        uren,
                        "VERZUIMDAGEN",
                        dagen))
                .isEqualTo(lijst(verwacht));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-09, 2024-09-13, 5",
        "2024-09-13, 2024-09-16, 2",
        "2024-09-14, 2024-09-15, 0",
        "2024-09-08, 2024-09-22, 10",
        "2024-09-09, 2024-09-08, 0",
        "1969-12-29, 1970-01-02, 5",
    })
    void givenTwoDays_whenWorkingDaysAreCounted_thenWeekendsAreNotAmongThem(
            LocalDate begin, LocalDate einde, int verwacht) {
        assertThat(Urenregels.werkdagen(begin, einde)).isEqualTo(verwacht);
    }

    // reported on Friday: Monday to Thursday have passed, so that 4 hours is the least
    @ParameterizedTest
    @CsvSource({"4, true, ''", "3.5, true, VA-R20 VERZUIMUREN", "3.5, false, ''"})
    void givenEveryLessonMissed_whenThereIsLessThanOneHourADayUpToTheReport_thenItIsSaid(
            double uren, boolean alle, String verwacht) {
        assertThat(pas(
                        BRON,
                        "alle-lessen-is-veel-uren",
                        "BEGINDATUM",
                        DAG,
                        "EINDDATUM",
                        DAG.plusDays(60),
                        "MELDDATUM",
                        DAG.plusDays(4),
                        "ALLE_LESSEN_GEMIST",
                        alle,
                        "VERZUIMUREN",
                        uren))
                .isEqualTo(lijst(verwacht));
    }

    @Test
    void givenAClosedReport_whenReasonOrEndIsMissing_thenItIsSaidWhereTheyAreCompulsory() {
        String regel = "afsluiting-is-volledig";
        assertThat(pas(BRON, regel, "STATUS", "G", "VERZUIMSOORT", "O", "REDEN_AFGESLOTEN", "werk"))
                .isEmpty();
        assertThat(pas(BRON, regel, "STATUS", "G", "VERZUIMSOORT", "O")).containsExactly("VA-R21 REDEN_AFGESLOTEN");
        assertThat(pas(BRON, regel, "STATUS", "B", "VERZUIMSOORT", "V3")).isEmpty();
        for (String soort : List.of("V3", "V4", "LRV", "RMC")) {
            assertThat(pas(BRON, regel, "STATUS", "G", "VERZUIMSOORT", soort, "REDEN_AFGESLOTEN", "werk"))
                    .containsExactly("VA-R22 EINDDATUM");
        }
    }

    @Test
    void givenAReportThatWaits_whenItIsMoreThanThirtyDaysOld_thenItIsSaid() {
        String regel = "status-bestaat-nog";
        assertThat(pas(BRON, regel, "STATUS", "W", "MELDDATUM", PEILDATUM.minusDays(30)))
                .isEmpty();
        assertThat(pas(BRON, regel, "STATUS", "W", "MELDDATUM", PEILDATUM.minusDays(31)))
                .containsExactly("VA-R23 STATUS");
    }

    @Test
    void givenAnOldStatusOrKind_whenItIsUsedAfterItWasAbolished_thenItIsSaid() {
        assertThat(pas(BRON, "status-bestaat-nog", "STATUS", "D", "MELDDATUM", LocalDate.of(2020, 8, 11)))
                .isEmpty();
        assertThat(pas(BRON, "status-bestaat-nog", "STATUS", "D", "MELDDATUM", LocalDate.of(2020, 8, 12)))
                .containsExactly("VA-R25 STATUS");
        assertThat(pas(BRON, "soort-bestaat-nog", "VERZUIMSOORT", "V1", "BEGINDATUM", LocalDate.of(2012, 7, 31)))
                .isEmpty();
        assertThat(pas(BRON, "soort-bestaat-nog", "VERZUIMSOORT", "V2", "BEGINDATUM", LocalDate.of(2012, 8, 1)))
                .containsExactly("VA-R24 VERZUIMSOORT");
    }

    @Test
    void givenAReportAfterTheAbsenceBegan_whenItIsMoreThanHalfAYear_thenItIsSaid() {
        String regel = "melding-niet-lang-na-begin";
        assertThat(pas(BRON, regel, "BEGINDATUM", DAG, "MELDDATUM", DAG.plusDays(180)))
                .isEmpty();
        assertThat(pas(BRON, regel, "BEGINDATUM", DAG, "MELDDATUM", DAG.plusDays(181)))
                .containsExactly("VA-R26 MELDDATUM");
    }

    @Test
    void givenLongAbsence_whenItIsShorterThanFourWeeks_thenItIsSaid() {
        String regel = "langdurig-duurt-vier-weken";
        assertThat(pas(BRON, regel, "VERZUIMSOORT", "LRV", "BEGINDATUM", DAG, "EINDDATUM", DAG.plusDays(27)))
                .isEmpty();
        assertThat(pas(BRON, regel, "VERZUIMSOORT", "LRV", "BEGINDATUM", DAG, "EINDDATUM", DAG.plusDays(26)))
                .containsExactly("VA-R27 EINDDATUM");
    }

    @Test
    void givenLuxuryAbsence_whenItHasHoursButNoEnd_thenItIsSaid() {
        String regel = "luxe-uren-met-einde";
        assertThat(pas(BRON, regel, "VERZUIMSOORT", "L", "VERZUIMUREN", 0d)).isEmpty();
        assertThat(pas(BRON, regel, "VERZUIMSOORT", "L", "VERZUIMUREN", 14d)).containsExactly("VA-R28 EINDDATUM");
        assertThat(pas(BRON, regel, "VERZUIMSOORT", "L", "VERZUIMUREN", 14d, "EINDDATUM", DAG))
                .isEmpty();
    }

    @Test
    void givenAnEnd_whenItIsAfterThePeildatum_thenOnlyAFinalDeliveryIsWrong() {
        String regel = "einde-niet-in-de-toekomst";
        assertThat(pas(BRON, regel, "EINDDATUM", PEILDATUM)).isEmpty();
        assertThat(pas(BRON, regel, "EINDDATUM", PEILDATUM.plusDays(1))).containsExactly("VA-R32 EINDDATUM");
        Regelomgeving voorlopig =
                new Regelomgeving(Kolomindeling.van(BronSchema.lees(BRON))::plaats, PEILDATUM, false, Naslag.LEEG);
        assertThat(pas(Regels.regel(regel, voorlopig), BRON, "EINDDATUM", PEILDATUM.plusDays(1)))
                .isEmpty();
    }

    private static List<String> lijst(String verwacht) {
        return verwacht.isEmpty() ? List.of() : List.of(verwacht);
    }
}
