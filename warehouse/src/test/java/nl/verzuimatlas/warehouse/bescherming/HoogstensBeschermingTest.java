package nl.verzuimatlas.warehouse.bescherming;

import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.aandeel;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.aantal;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.metToelichting;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.verplaats;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden because a figure of another indicator, or of another area, is at least or at most so much. */
class HoogstensBeschermingTest {

    private final Bescherming bescherming =
            new Bescherming(new Beschermingsregel(5, 30, 5, "test"), Indicatorregister.lees());

    @ParameterizedTest(name = "{0} reports: {1} shown")
    @CsvSource({
        // 56 + 2 x 8 + 3 = 75: one more with three reports does not fit
        "75, false",
        // 56 + 3 x 9 = 83 fits, and so does every number of three reports or more up to 9
        "95, true",
    })
    void givenFewPupilsWithThreeReports_whenTheReportsAreFew_thenTheyAreNotShownBesideThePupils(
            int meldingen, boolean zijnAlleTeZien) {
        List<Cel> cellen = List.of(
                aantal("herhaald-verzuim", "GM0001", "keren", "eenmaal", 56),
                aantal("herhaald-verzuim", "GM0001", "keren", "totaal", 9),
                aantal("herhaald-verzuim", "GM0001", "keren", "2-keer", 8),
                aantal("herhaald-verzuim", "GM0001", "keren", "3-keer-of-vaker", 1),
                aantal("verzuimmeldingen", "GM0001", "soort", "V3", meldingen),
                aantal("verzuimmeldingen", "GM0001", "soort", "L", 0));

        Set<String> verborgen = verborgen(cellen, Map.of());

        assertThat(verborgen).contains("GM0001 2-keer", "GM0001 3-keer-of-vaker");
        assertThat(verborgen.size() == 2).isEqualTo(zijnAlleTeZien);
    }

    @ParameterizedTest(name = "{0}: {1} shown")
    @CsvSource({
        "'GM0002 verdeeld naar de gemeente van de school, en geheel meegeteld waar die het niet zegt', true",
        "'GM0002 geheel meegeteld', false",
    })
    void givenAGemeenteInTwoVerbanden_whenItCountsWholeInBoth_thenItDoesNotGiveAwayTheSmallOneBesideIt(
            String toelichting, boolean isPartnerTeZien) {
        List<Cel> cellen = List.of(
                aantal("absoluut-verzuim", "GM0001", "onderwijssoort", "vo", 3),
                aantal("absoluut-verzuim", "GM0002", "onderwijssoort", "vo", 34),
                metToelichting(
                        verplaats(aantal("absoluut-verzuim", "", "onderwijssoort", "vo", 37), Regiotype.SWV_VO, "VO1"),
                        toelichting));

        Set<String> verborgen = verborgen(
                cellen, Map.of("swv-vo|VO1", Set.of("GM0001", "GM0002"), "swv-vo|VO2", Set.of("GM0002", "GM0003")));

        assertThat(verborgen).contains("GM0001 vo");
        assertThat(verborgen.size() == 1).isEqualTo(isPartnerTeZien);
    }

    @Test
    void givenSchoolsWithAProtocolThatWasLookedAt_whenNearlyAllOfTheRegionAre_thenTheFewOfOneGemeenteAreNotGivenAway() {
        List<Cel> cellen = List.of(
                aandeel("protocol-dekking", "sector", "totaal", 1, 2),
                verplaats(aandeel("protocol-dekking", "sector", "totaal", 87, 98), Regiotype.GEMEENTE, "GM0002"),
                verplaats(aandeel("protocol-dekking", "sector", "totaal", 88, 100), Regiotype.GGD, "GG1"),
                verplaats(aandeel("protocol-inhoud", "overig", "visie", 40, 86), Regiotype.GEMEENTE, "GM0002"),
                verplaats(aandeel("protocol-inhoud", "overig", "visie", 40, 86), Regiotype.GGD, "GG1"));

        Set<String> verborgen = verborgen(cellen, Map.of("ggd|GG1", Set.of("GM0001", "GM0002")));

        assertThat(verborgen).contains("GM0001 totaal");
        // 88 of the region, and 86 or more of the other gemeente
        boolean isHoogstensTwee = !verborgen.contains("GG1 totaal")
                && !(verborgen.contains("GG1 visie") && verborgen.contains("GM0002 visie"));
        assertThat(isHoogstensTwee).as("hidden: " + verborgen).isFalse();
    }

    private Set<String> verborgen(List<Cel> cellen, Map<String, Set<String>> leden) {
        return bescherming.bescherm(cellen, leden, Vorige.GEEN).cellen().stream()
                .filter(cel -> cel.waarde().status() == Status.AFGESCHERMD)
                .map(cel -> cel.sleutel().regiocode() + " " + cel.sleutel().categorie())
                .collect(Collectors.toSet());
    }
}
