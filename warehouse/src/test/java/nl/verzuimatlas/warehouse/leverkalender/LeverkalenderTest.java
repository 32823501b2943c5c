package nl.verzuimatlas.warehouse.leverkalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeverkalenderTest {

    private static final String PER_JAAR = """
            verwacht:
              - bron: duo-meldingen
                leverancier: Gemeente Proef
                per: schooljaar
                uiterlijk: 1 oktober
                sinds: 2022-2023
            """;

    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        "1 oktober, 2024-07-31, 2024-10-01",
        "31 juli, 2024-07-31, 2025-07-31",
        "1 augustus, 2024-07-31, 2024-08-01",
        "15 dagen na kwartaaleinde, 2024-03-31, 2024-04-15",
        "2 weken na maandeinde, 2024-02-29, 2024-03-14",
        "1 dag na het einde, 2024-12-31, 2025-01-01",
        "29 februari, 2023-01-31, 2023-02-28"
    })
    void givenARule_whenAPeriodEnds_thenTheLastDayInTimeIsKnown(String regel, LocalDate einde, LocalDate uiterlijk) {
        assertThat(Termijn.lees(regel))
                .hasValueSatisfying(
                        termijn -> assertThat(termijn.uiterlijk(einde)).isEqualTo(uiterlijk));
    }

    @Test
    void givenAYearlyAgreement_whenTheDueDayPasses_thenWhatIsMissingIsLateFromTheNextDay() {
        Leverkalender kalender = Leverkalender.lees(PER_JAAR);
        List<LeveringManifest> geldende = List.of(levering("2022-2023", "gemeente  proef ", "definitief"));

        assertThat(standen(kalender, "2024-10-01", geldende))
                .containsExactly("2022-2023 geleverd", "2023-2024 nog niet nodig", "2024-2025 nog niet nodig");
        assertThat(standen(kalender, "2024-10-02", geldende))
                .containsExactly("2022-2023 geleverd", "2023-2024 te laat", "2024-2025 nog niet nodig");
    }

    @Test
    void givenADeliveryOfASchoolYear_whenQuartersAreExpected_thenItCoversThoseInsideIt() {
        Leverkalender kalender = Leverkalender.lees(PER_JAAR.replace("schooljaar", "kwartaal")
                .replace("1 oktober", "15 dagen na kwartaaleinde")
                .replace("2022-2023", "2022-07-01\n    tot: 2023-08-01"));

        assertThat(standen(kalender, "2025-01-01", List.of(levering("2022-2023", "Gemeente Proef", "voorlopig"))))
                .containsExactly(
                        "2022 kwartaal 3 te laat",
                        "2022 kwartaal 4 voorlopig geleverd",
                        "2023 kwartaal 1 voorlopig geleverd",
                        "2023 kwartaal 2 voorlopig geleverd",
                        "2023 kwartaal 3 te laat");
    }

    @Test
    void givenTwoSchoolYears_whenAQuarterLiesInBoth_thenTheyCoverItTogetherAndAGapDoesNot() {
        Leverkalender kalender = Leverkalender.lees(PER_JAAR.replace("schooljaar", "kwartaal")
                .replace("1 oktober", "15 dagen na kwartaaleinde")
                .replace("2022-2023", "2023-07-01\n    tot: 2023-07-01"));
        LeveringManifest eerste = levering("2022-2023", "Gemeente Proef", "definitief");

        assertThat(standen(
                        kalender, "2025-01-01", List.of(eerste, levering("2023-2024", "Gemeente Proef", "voorlopig"))))
                .containsExactly("2023 kwartaal 3 voorlopig geleverd");
        assertThat(standen(
                        kalender,
                        "2025-01-01",
                        List.of(eerste, levering("2023-08-02/2023-12-31", "Gemeente Proef", "definitief"))))
                .containsExactly("2023 kwartaal 3 te laat");
    }

    @Test
    void givenMonths_whenTheAgreementStartsHalfway_thenTheFirstWholeMonthIsExpected() {
        Leverkalender kalender =
                Leverkalender.lees(PER_JAAR.replace("schooljaar", "maand").replace("2022-2023", "2024-01-15"));

        assertThat(standen(
                        kalender,
                        "2024-03-01",
                        List.of(levering("2024-02-01/2024-02-29", "Gemeente Proef", "definitief"))))
                .containsExactly("2024-02 geleverd", "2024-03 nog niet nodig");
    }

    @Test
    void givenACalendarWithMistakes_whenItIsRead_thenEachIsNamedWithItsCure() {
        String kapot = """
                verwacht:
                  - bron: duo-melding
                    leverancier: A
                    per: week
                    uiterlijk: 31 september
                    sinds: vorig jaar
                  - leverancier: B
                    per: maand
                    uiterlijk: binnenkort
                    sinds: 2023-2024
                    deadline: 1 mei
                """;

        assertThatThrownBy(() -> Leverkalender.lees(kapot))
                .isInstanceOfSatisfying(
                        Leverkalender.OngeldigException.class,
                        fout -> assertThat(fout.fouten())
                                .extracting(een ->
                                        een.afspraak() + " " + een.reden().split("\\. ")[0])
                                .containsExactly(
                                        "1 de bron \"duo-melding\" bestaat niet",
                                        "1 per \"week\" kan niet",
                                        "1 uiterlijk \"31 september\" is niet te lezen",
                                        "1 sinds \"vorig jaar\" is geen dag",
                                        "2 \"deadline\" kennen wij niet",
                                        "2 \"bron\" ontbreekt",
                                        "2 uiterlijk \"binnenkort\" is niet te lezen"));
        assertThatThrownBy(() -> Leverkalender.lees("verwacht: [")).isInstanceOf(Leverkalender.OngeldigException.class);
        assertThatThrownBy(() -> Leverkalender.lees("afspraken: []"))
                .isInstanceOf(Leverkalender.OngeldigException.class);
        assertThatThrownBy(() -> Leverkalender.lees(PER_JAAR + PER_JAAR.replace("verwacht:\n", "")))
                .isInstanceOf(Leverkalender.OngeldigException.class);
    }

    private static List<String> standen(Leverkalender kalender, String dag, List<LeveringManifest> geldende) {
        LocalDate vandaag = LocalDate.parse(dag);
        return kalender.verwacht(vandaag, geldende).stream()
                .map(een -> een.tijdvak().naam() + " " + een.stand(vandaag).tekst())
                .toList();
    }

    private static LeveringManifest levering(String periode, String leverancier, String status) {
        return new LeveringManifest(
                "duo-meldingen",
                "proef",
                leverancier,
                periode,
                1,
                status,
                true,
                Instant.EPOCH,
                "1",
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                List.of());
    }
}
