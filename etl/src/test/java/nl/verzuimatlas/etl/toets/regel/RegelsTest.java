package nl.verzuimatlas.etl.toets.regel;

import static nl.verzuimatlas.etl.toets.regel.Regelproef.pas;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegelsTest {

    private static final LocalDate DAG = LocalDate.of(2024, 9, 9);

    @Test
    void givenAnEndOnOrBeforeTheFirstDay_whenTheRuleIsApplied_thenOnlyBeforeIsWrong() {
        assertThat(pas("duo-meldingen", "einde-niet-voor-begin", "BEGINDATUM", DAG, "EINDDATUM", DAG))
                .isEmpty();
        assertThat(pas("duo-meldingen", "einde-niet-voor-begin", "BEGINDATUM", DAG, "EINDDATUM", DAG.minusDays(1)))
                .containsExactly("VA-R04 EINDDATUM");
        assertThat(pas("thuiszitters", "einde-niet-voor-begin", "START", DAG, "EINDE", DAG.minusDays(1)))
                .containsExactly("VA-R04 EINDE");
        assertThat(pas("schoolvakanties", "einde-niet-voor-begin", "BEGIN", DAG, "EINDE", DAG.minusDays(1)))
                .containsExactly("VA-R04 EINDE");
    }

    @Test
    void givenAReportBeforeTheFirstDay_whenTheRuleIsApplied_thenItIsAWarning() {
        assertThat(pas("duo-meldingen", "melding-niet-voor-begin", "BEGINDATUM", DAG, "MELDDATUM", DAG.minusDays(1)))
                .containsExactly("VA-R05 MELDDATUM");
        assertThat(pas("duo-meldingen", "melding-niet-voor-begin", "BEGINDATUM", DAG, "MELDDATUM", DAG))
                .isEmpty();
    }

    @Test
    void givenFifteenOrSixteenHours_whenTheKindIsSixteenHours_thenFifteenIsAWarning() {
        String regel = "uren-passen-bij-soort";
        assertThat(pas("duo-meldingen", regel, "VERZUIMSOORT", "V3", "VERZUIMUREN", 16d))
                .isEmpty();
        assertThat(pas("duo-meldingen", regel, "VERZUIMSOORT", "V3", "VERZUIMUREN", 15.9))
                .containsExactly("VA-R06 VERZUIMUREN");
        assertThat(pas("duo-meldingen", regel, "VERZUIMSOORT", "O", "VERZUIMUREN", 3d))
                .isEmpty();
    }

    @Test
    void givenLessonHours_whenTheyRunBackwards_thenOnlyOnTheSameDayThatIsWrong() {
        String regel = "einduur-niet-voor-beginuur";
        assertThat(pas("verzuimregistratie", regel, "BEGINDATUM", DAG, "BEGINLESUUR", 5L, "EINDLESUUR", 3L))
                .containsExactly("VA-R07 EINDLESUUR");
        assertThat(pas("verzuimregistratie", regel, "BEGINDATUM", DAG, "BEGINLESUUR", 3L, "EINDLESUUR", 3L))
                .isEmpty();
        Object[] tweeDagen = {"BEGINDATUM", DAG, "EINDDATUM", DAG.plusDays(1), "BEGINLESUUR", 5L, "EINDLESUUR", 3L};
        assertThat(pas("verzuimregistratie", regel, tweeDagen)).isEmpty();
        assertThat(pas("verzuimregistratie", "uur-zonder-dag-erbij", tweeDagen)).containsExactly("VA-R12 BEGINLESUUR");
    }

    @Test
    void givenALastLessonWithoutAFirst_whenTheRuleIsApplied_thenItIsWrong() {
        assertThat(pas("verzuimregistratie", "uur-zonder-dag-erbij", "BEGINDATUM", DAG, "EINDLESUUR", 3L))
                .containsExactly("VA-R08 EINDLESUUR");
        assertThat(pas("verzuimregistratie", "uur-zonder-dag-erbij", "BEGINDATUM", DAG))
                .isEmpty();
    }

    @Test
    void givenAnOfferBeforeTheFirstDayAtHome_whenTheRuleIsApplied_thenItIsWrong() {
        assertThat(pas("thuiszitters", "aanbod-niet-voor-begin", "START", DAG, "PASSEND_AANBOD_OP", DAG.minusDays(1)))
                .containsExactly("VA-R09 PASSEND_AANBOD_OP");
    }

    @Test
    void givenAStatus_whenThereIsAValue_thenItMustBeAFigureAndTheOtherWayRound() {
        String regel = "waarde-past-bij-status";
        assertThat(pas("referentiecijfers", regel, "STATUS", "cijfer", "WAARDE", 0d))
                .isEmpty();
        assertThat(pas("referentiecijfers", regel, "STATUS", "ontbreekt")).isEmpty();
        assertThat(pas("referentiecijfers", regel, "STATUS", "cijfer")).containsExactly("VA-R10 WAARDE");
        assertThat(pas("referentiecijfers", regel, "STATUS", "ontbreekt", "WAARDE", 0d))
                .containsExactly("VA-R10 WAARDE");
    }

    @Test
    void givenAPublishedFigure_whenItsIndicatorIsNotInTheRegister_thenItIsWrong() {
        String regel = "indicator-in-register";
        assertThat(pas("referentiecijfers", regel, "INDICATOR", "absoluut-verzuim"))
                .isEmpty();
        assertThat(pas("referentiecijfers", regel, "INDICATOR", "absoluutverzuim"))
                .containsExactly("VA-R13 INDICATOR");
        assertThat(BronSchema.lees("referentiecijfers").regels()).contains(regel);
        assertThat(Catalogus.HUIS.soort("VA-R13").niveau()).isEqualTo(Niveau.FOUT);
    }

    static Stream<BronSchema> bronnen() {
        return BronSchema.BRONNEN.stream().map(BronSchema::lees);
    }

    @ParameterizedTest
    @MethodSource("bronnen")
    void givenASource_whenItNamesRules_thenTheyExistAndFitItsColumns(BronSchema schema) {
        assertThat(schema.regels())
                .allSatisfy(regel -> assertThat(Regels.regel(regel, Regelproef.omgeving(schema.bron())))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("bronnen")
    void givenASource_whenARowIsEmpty_thenNoRuleSpeaksOrFails(BronSchema schema) {
        schema.regels().forEach(regel -> assertThat(pas(schema.bron(), regel)).isEmpty());
    }
}
