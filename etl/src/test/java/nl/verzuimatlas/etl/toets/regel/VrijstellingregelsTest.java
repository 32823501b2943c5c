package nl.verzuimatlas.etl.toets.regel;

import static nl.verzuimatlas.etl.toets.regel.Regelproef.pas;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VrijstellingregelsTest {

    private static final String BRON = "vrijstellingen";
    private static final LocalDate BEGIN = LocalDate.of(2024, 8, 1);

    @Test
    void givenArticle5a_whenTheGroundIsNotSaid_thenTheRowAsksWhichOfTheTwoIsMeant() {
        String regel = "grond-past-bij-artikel";
        assertThat(pas(BRON, regel, "ARTIKEL", "5a")).containsExactly("VA-R42 ARTIKEL");
        assertThat(pas(BRON, regel, "ARTIKEL", "5a", "GROND", "trekkend-bestaan"))
                .isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "5a", "GROND", "lichamelijk-of-psychisch"))
                .containsExactly("VA-R43 GROND");
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-a")).isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-a", "GROND", "lichamelijk-of-psychisch"))
                .isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-b", "GROND", "lichamelijk-of-psychisch"))
                .containsExactly("VA-R43 GROND");
    }

    @Test
    void givenEveryArticleOfTheSource_whenItsGroundIsLookedUp_thenThereIsOneAndTheSourceKnowsIt() {
        BronSchema schema = BronSchema.lees(BRON);
        List<String> gronden =
                schema.findVeld("GROND").orElseThrow().constraints().enumeratie();
        for (String artikel :
                schema.findVeld("ARTIKEL").orElseThrow().constraints().enumeratie()) {
            long passend = gronden.stream()
                    .filter(grond -> pas(BRON, "grond-past-bij-artikel", "ARTIKEL", artikel, "GROND", grond)
                            .isEmpty())
                    .count();
            assertThat(passend).as(artikel).isEqualTo(1);
        }
    }

    @Test
    void givenAStatementOfThreeMonthsOrADayMore_whenItIsUsed_thenOnlyTheLatterIsAWarning() {
        String regel = "verklaring-is-recent";
        LocalDate grens = LocalDate.of(2024, 5, 1);
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-a", "BEGINDATUM", BEGIN, "VERKLARING_OP", grens))
                .isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-a", "BEGINDATUM", BEGIN, "VERKLARING_OP", grens.minusDays(1)))
                .containsExactly("VA-R44 VERKLARING_OP");
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-b", "BEGINDATUM", BEGIN, "VERKLARING_OP", grens.minusDays(1)))
                .isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "5-onder-a", "BEGINDATUM", BEGIN))
                .isEmpty();
    }

    // age that the pupil reaches in 2024
    @ParameterizedTest(name = "{0}: {1} and {2} years")
    @CsvSource({"3a, 14, 13", "3b, 15, 14", "15, 16, 15", "15, 18, 19", "5-onder-a, 18, 19"})
    void givenAPupilOnEitherSideOfTheAge_whenTheArticleIsJudged_thenOnlyOneIsAWarning(
            String artikel, long past, long pastNiet) {
        String regel = "leeftijd-past-bij-artikel";
        assertThat(pas(BRON, regel, "ARTIKEL", artikel, "BEGINDATUM", BEGIN, "GEBOORTEJAAR", 2024 - past))
                .isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", artikel, "BEGINDATUM", BEGIN, "GEBOORTEJAAR", 2024 - pastNiet))
                .containsExactly("VA-R45 ARTIKEL");
        assertThat(pas(BRON, regel, "ARTIKEL", artikel, "BEGINDATUM", BEGIN)).isEmpty();
    }

    @Test
    void givenTenOrElevenDaysOfLeave_whenTheyAreJudged_thenElevenIsTooMuch() {
        String regel = "verlof-past-bij-artikel";
        assertThat(pas(BRON, regel, "ARTIKEL", "11f", "DAGEN", 10L)).isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "11f", "DAGEN", 11L)).containsExactly("VA-R46 DAGEN");
        assertThat(pas(BRON, regel, "ARTIKEL", "11g", "DAGEN", 10L, "BESLUIT_DOOR", "directeur"))
                .isEmpty();
        assertThat(pas(BRON, regel, "ARTIKEL", "11g", "DAGEN", 11L, "BESLUIT_DOOR", "directeur"))
                .containsExactly("VA-R47 BESLUIT_DOOR");
        assertThat(pas(BRON, regel, "ARTIKEL", "11g", "DAGEN", 11L, "BESLUIT_DOOR", "leerplichtambtenaar"))
                .isEmpty();
    }
}
