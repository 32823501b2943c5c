package nl.verzuimatlas.etl.toets.regel;

import static nl.verzuimatlas.etl.toets.regel.Regelproef.pas;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActieregelsTest {

    private static final LocalDate DONDERDAG = LocalDate.of(2024, 9, 12);

    @Test
    void givenAStep_whenItsResultCannotBe_thenItIsAWarning() {
        String regel = "resultaat-past-bij-actie";
        assertThat(pas("acties", regel, "ACTIE", "brief", "RESULTAAT", "niet-verschenen"))
                .containsExactly("VA-R40 RESULTAAT");
        assertThat(pas("acties", regel, "ACTIE", "brief", "RESULTAAT", "uitgevoerd"))
                .isEmpty();
        assertThat(pas("acties", regel, "ACTIE", "oudergesprek", "RESULTAAT", "niet-verschenen"))
                .isEmpty();
        assertThat(pas("acties", regel, "ACTIE", "brief")).isEmpty();
    }

    @Test
    void givenAStepOnFridayOrSaturday_whenTheDayIsJudged_thenOnlySaturdayIsAWarning() {
        LocalDate vrijdag = DONDERDAG.plusDays(1);
        assertThat(pas("acties", "actie-op-werkdag", "DATUM", vrijdag)).isEmpty();
        assertThat(pas("acties", "actie-op-werkdag", "DATUM", vrijdag.plusDays(1)))
                .containsExactly("VA-R41 DATUM");
        assertThat(pas("acties", "actie-op-werkdag", "DATUM", vrijdag.plusDays(2)))
                .containsExactly("VA-R41 DATUM");
        assertThat(pas("acties", "actie-op-werkdag", "DATUM", vrijdag.plusDays(3)))
                .isEmpty();
    }

    @Test
    void givenARoute_whenItsSanctionCannotBe_thenItIsAWarning() {
        String regel = "sanctie-past-bij-route";
        assertThat(pas("afhandeling", regel, "ROUTE", "geen-actie", "SANCTIE", "pv"))
                .containsExactly("VA-R51 SANCTIE");
        assertThat(pas("afhandeling", regel, "ROUTE", "strafrecht", "SANCTIE", "pv"))
                .isEmpty();
        assertThat(pas("afhandeling", regel, "ROUTE", "civiel", "SANCTIE", "raadsonderzoek"))
                .isEmpty();
        assertThat(pas("afhandeling", regel, "ROUTE", "halt", "SANCTIE", "geen"))
                .containsExactly("VA-R51 SANCTIE");
    }

    @Test
    void givenFeedback_whenItIsBeforeTheFirstDayOrMissing_thenOnlyThatIsWrong() {
        String regel = "terugkoppeling-niet-voor-begin";
        assertThat(pas("afhandeling", regel, "START", DONDERDAG, "TERUGKOPPELING_OP", DONDERDAG))
                .isEmpty();
        assertThat(pas("afhandeling", regel, "START", DONDERDAG, "TERUGKOPPELING_OP", DONDERDAG.minusDays(1)))
                .containsExactly("VA-R50 TERUGKOPPELING_OP");
        assertThat(pas("afhandeling", "terugkoppeling-bij-einde", "EINDE", DONDERDAG))
                .containsExactly("VA-R52 TERUGKOPPELING_OP");
        assertThat(pas("afhandeling", "terugkoppeling-bij-einde", "EINDE", DONDERDAG, "TERUGKOPPELING_OP", DONDERDAG))
                .isEmpty();
        assertThat(pas("afhandeling", "terugkoppeling-bij-einde", "START", DONDERDAG))
                .isEmpty();
    }
}
