package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.generator.Leverbestand.Rij;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented survey of 2015 shows the shares that the GGD published, after rounding to whole percent. */
class EmovoIjkingTest {

    private static final Path VOORBEELD = Path.of("..", "sample-datasets", "voorbeeldregio");

    private static List<Rij> respondenten;

    @BeforeAll
    static void lees() {
        respondenten = Leverbestand.lees(VOORBEELD, "emovo/2015").rijen();
    }

    @Test
    void givenTheSurveyOf2015_whenCounted_thenItHasAsManyRespondentsAsPublished() {
        assertThat(respondenten).hasSize(15_393);
    }

    @ParameterizedTest(name = "{0} {1}={2}: {4}%")
    @CsvSource({
        "ZIEK_4WK, , , ja, 35",
        "ZIEK_4WK, ONDERWIJSSOORT, vmbo, ja, 38",
        "ZIEK_4WK, ONDERWIJSSOORT, havo|vwo, ja, 32",
        "ZIEK_4WK, GESLACHT, meisje, ja, 39",
        "ZIEK_4WK, GESLACHT, jongen, ja, 31",
        "SPIJBEL_UREN, , , 1-2|3+, 9",
        "SPIJBEL_UREN, , , 3+, 3",
        "SPIJBEL_UREN, KLAS, 4, 1-2|3+, 13",
        "SPIJBEL_UREN, KLAS, 2, 1-2|3+, 5",
        "DEPRESSIEVE_GEVOELENS, , , 1|2, 15",
        "ECHTSCHEIDING, , , ja, 19"
    })
    void givenTheSurveyOf2015_whenWeighted_thenTheShareIsThePublishedOne(
            String vraag, String kolom, String groep, String antwoord, long procent) {
        Predicate<Rij> domein =
                rij -> kolom == null || List.of(groep.split("\\|")).contains(rij.get(kolom));
        Set<String> ja = Set.of(antwoord.split("\\|"));
        assertThat(Math.round(100 * aandeel(vraag, domein, ja, true))).isEqualTo(procent);
        assertThat(100 * aandeel(vraag, domein, ja, false)).isBetween(procent - 1.0, procent + 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEPRESSIEVE_GEVOELENS",
                "ECHTSCHEIDING",
                "PSYCHOSOCIAAL",
                "ZIEK_OF_VERSLAAFD_GEZINSLID",
                "SCHOOL_NIET_LEUK",
                "PROBLEMATISCH_SOCIAL_MEDIA",
                "PROBLEMATISCH_GAMEN"
            })
    void givenAFactorOfTheReport_whenPresent_thenBothOutcomesAreMoreFrequent(String factor) {
        Set<String> aanwezig = Set.of("ja", "1", "2", "verhoogd");
        Predicate<Rij> met = rij -> aanwezig.contains(rij.get(factor));
        Predicate<Rij> zonder = rij -> List.of("nee", "0", "normaal").contains(rij.get(factor));
        assertThat(aandeel("ZIEK_4WK", met, Set.of("ja"), true))
                .isGreaterThan(aandeel("ZIEK_4WK", zonder, Set.of("ja"), true) + 0.05);
        assertThat(aandeel("SPIJBEL_UREN", met, Set.of("1-2", "3+"), true))
                .isGreaterThan(aandeel("SPIJBEL_UREN", zonder, Set.of("1-2", "3+"), true) + 0.03);
    }

    @Test
    void givenTheSurveyOf2015_whenGemeentenAreCounted_thenAllTakePartAndHattemStaysBelowThirty() {
        Map<String, Long> perGemeente =
                respondenten.stream().collect(Collectors.groupingBy(rij -> rij.get("GEMEENTE"), Collectors.counting()));
        assertThat(perGemeente).hasSize(22);
        assertThat(perGemeente.get("GM0244")).isLessThan(30);
        assertThat(perGemeente.values().stream().filter(aantal -> aantal < 30)).hasSize(1);
    }

    @Test
    void givenTheWeights_whenRead_thenTheyLieBetweenThreeTenthsAndThree() {
        assertThat(respondenten)
                .extracting(rij -> Double.parseDouble(rij.get("WEEGFACTOR")))
                .allSatisfy(gewicht -> assertThat(gewicht).isBetween(0.3, 3.0));
    }

    private static double aandeel(String vraag, Predicate<Rij> domein, Set<String> ja, boolean gewogen) {
        double met = 0;
        double alle = 0;
        for (Rij rij : respondenten) {
            if (domein.test(rij) && !rij.get(vraag).equals("onbekend")) {
                double gewicht = gewogen ? Double.parseDouble(rij.get("WEEGFACTOR")) : 1;
                alle += gewicht;
                met += ja.contains(rij.get(vraag)) ? gewicht : 0;
            }
        }
        return met / alle;
    }
}
