package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import org.junit.jupiter.api.Test;

/** What the relations between the figures on thuiszitters hide; worked out by hand. */
class ThuiszittersBeschermingTest {

    private static final String REGIO = "GG01";

    private final Bescherming bescherming =
            new Bescherming(new Beschermingsregel(5, 30, 5, "test"), Indicatorregister.lees());

    @Test
    void givenFewWhoMovedInAQuarter_whenItIsProtected_thenTheBalanceDoesNotGiveThemAway() {
        // 40 + 20 - 13 - 45 would be 2
        assertThat(verborgen(kwartaal("k1", 40, 20, 13, 2, 45))).containsExactly("k1:uitstroom", "k1:verhuisd");
    }

    @Test
    void givenASmallStockBetweenQuarters_whenItIsProtected_thenTheNextQuarterDoesNotBeginWithIt() {
        List<Cel> cellen = new ArrayList<>(kwartaal("k1", 10, 0, 7, 0, 3));
        cellen.addAll(kwartaal("k2", 3, 20, 8, 0, 15));

        // k1: 10 - 7 = 3, so the 7 or the 10 goes too; k2: 15 + 8 - 20 = 3, so the 8 goes
        assertThat(verborgen(cellen)).containsExactly("k1:eindstand", "k1:uitstroom", "k2:beginstand", "k2:uitstroom");
    }

    @Test
    void givenASmallInflowOfOneQuarter_whenTheYearIsShown_thenAnotherQuarterIsHidden() {
        // 60 of the year - 20 - 18 - 19 would be 3
        assertThat(verborgen(List.of(
                        aantal("thuiszitters-kwartaal", "k1", "instroom", 20),
                        aantal("thuiszitters-kwartaal", "k2", "instroom", 18),
                        aantal("thuiszitters-kwartaal", "k3", "instroom", 19),
                        aantal("thuiszitters-kwartaal", "k4", "instroom", 3),
                        aantal("thuiszitters-stroom", "stroom", "instroom", 60))))
                .containsExactly("k2:instroom", "k4:instroom");
    }

    @Test
    void givenFewExemptions_whenBothDefinitionsAreShown_thenTheirDifferenceDoesNotGiveThemAway() {
        // 33 of the Inspectie - 30 of OCW would be 3 exempt pupils; OCW is the total of the durations, so it is hidden
        // twice
        assertThat(verborgen(List.of(
                        aantal("thuiszitters", "definitie", "ocw", 30),
                        aantal("thuiszitters", "definitie", "inspectie", 33),
                        aantal("thuiszitters", "groep", "vrijstelling-5a", 3),
                        aantal("thuiszitters", "duur", "totaal", 30))))
                .contains("groep:vrijstelling-5a")
                .containsAnyOf("definitie:ocw", "definitie:inspectie");
    }

    @Test
    void givenPupilsWithoutOfferOfThreeMonthsAndMore_whenTheyAreShown_thenTheyDoNotLeaveAFewShorterOnes() {
        // 11 in all, of whom at least the 10 without offer longer than 3 months: at most 1 of 4 weeks to 3 months
        Set<String> verborgen = verborgen(List.of(
                aantal("thuiszitters", "duur", "totaal", 11),
                aantal("thuiszitters", "duur", "korter-dan-4-weken", 0),
                aantal("thuiszitters", "duur", "4-weken-3-maanden", 1),
                aantal("thuiszitters", "duur", "3-6-maanden", 7),
                aantal("thuiszitters", "duur", "6-12-maanden", 3),
                aantal("thuiszitters", "duur", "langer-dan-12-maanden", 0),
                aantal("thuiszitters-zonder-aanbod", "duur", "langer-dan-3-maanden", 10)));

        assertThat(verborgen).containsAnyOf("duur:totaal", "duur:langer-dan-3-maanden");
    }

    @Test
    void givenAKindThatWasNotDelivered_whenTheTotalCountsOneOfIt_thenTheOthersDoNotLeaveThatOne() {
        // 80 in all, 79 reported: one is known to the samenwerkingsverband alone, which delivered a year later
        Cel nietGeleverd = new Cel(
                aantal("thuiszitters", "bekend", "alleen-swv", 1).sleutel(),
                "Proefstad",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                new Waarde.Ontbreekt(),
                Eenheid.LEERLINGEN,
                Optional.empty(),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "niet aangeleverd");
        Cel totaal = aantal("thuiszitters", "duur", "totaal", 80);

        assertThat(verborgen(List.of(totaal, aantal("thuiszitters", "bekend", "gemeld", 79), nietGeleverd)))
                .containsAnyOf("bekend:gemeld", "duur:totaal");
        assertThat(verborgen(List.of(totaal, aantal("thuiszitters", "bekend", "gemeld", 80), nietGeleverd)))
                .isEmpty();
    }

    @Test
    void givenTwentyNineSpells_whenTheCurveIsProtected_thenNothingOfItIsShown() {
        assertThat(verborgen(curve(REGIO, 29, 10, 15, 20))).hasSize(4);
        assertThat(verborgen(curve(REGIO, 30, 10, 15, 20))).isEmpty();
    }

    @Test
    void givenACurve_whenItIsShown_thenItIsWithoutNumerator() {
        Cel punt = bescherm(curve(REGIO, 42, 10, 15, 20)).get(0);

        assertThat(punt.teller()).isEmpty();
        assertThat(punt.noemer()).hasValue(40);
    }

    @Test
    void givenPointsBetweenWhichFewEnded_whenTheCurveIsProtected_thenOneOfThemIsHidden() {
        // of 40: 10 ended within 3 months, 12 within 6 (2 more), 20 within 12 months
        assertThat(verborgen(curve(REGIO, 40, 10, 12, 20))).containsExactly("maat:nog-thuis-na-6-maanden");
        // the last 3 of 40 are still at home after 12 months
        assertThat(verborgen(curve(REGIO, 40, 10, 15, 37))).containsExactly("maat:nog-thuis-na-12-maanden");
        // nobody ended between two points: nobody is shown
        assertThat(verborgen(curve(REGIO, 40, 10, 10, 40))).isEmpty();
    }

    @Test
    void givenAPointOfTheCurveBetweenTheMainOnes_whenItWouldShowAFew_thenTheMainOnesAreKept() {
        List<Cel> cellen = new ArrayList<>(curve(REGIO, 40, 10, 20, 30));
        cellen.add(punt(REGIO, "curve", "2-maanden", 40, 8));
        cellen.add(punt(REGIO, "curve", "4-maanden", 40, 15));

        assertThat(verborgen(cellen)).containsExactly("curve:2-maanden");
    }

    @Test
    void givenAGemeenteThatIsNearlyTheRegion_whenTheCurveIsProtected_thenTheRestOfTheRegionIsNotShown() {
        List<Cel> cellen = new ArrayList<>(curve(REGIO, 60, 10, 20, 30));
        cellen.addAll(curve("GM0001", 40, 10, 20, 30));

        // 60 - 40 is 20 spells, too few for a curve
        assertThat(bescherm(cellen))
                .filteredOn(cel -> cel.waarde().status() == Status.AFGESCHERMD)
                .extracting(cel -> cel.sleutel().regiocode())
                .hasSize(4)
                .containsOnly("GM0001");
    }

    private Set<String> verborgen(List<Cel> cellen) {
        Set<String> verborgen = new TreeSet<>();
        for (Cel cel : bescherm(cellen)) {
            if (cel.waarde().status() == Status.AFGESCHERMD) {
                verborgen.add(cel.sleutel().dimensie() + ":" + cel.sleutel().categorie());
            }
        }
        return verborgen;
    }

    private List<Cel> bescherm(List<Cel> cellen) {
        return bescherming
                .bescherm(
                        cellen,
                        Map.of("ggd|" + REGIO, Set.of("GM0001", "GM0002"), "gemeente|GM0001", Set.of("GM0001")),
                        Vorige.GEEN)
                .cellen();
    }

    private static List<Cel> kwartaal(String kwartaal, int... delen) {
        List<String> namen = List.of("beginstand", "instroom", "uitstroom", "verhuisd", "eindstand");
        List<Cel> cellen = new ArrayList<>();
        for (int i = 0; i < delen.length; i++) {
            cellen.add(aantal("thuiszitters-kwartaal", kwartaal, namen.get(i), delen[i]));
        }
        return cellen;
    }

    /** Median, and how many had ended after 3, 6 and 12 months. */
    private static List<Cel> curve(String gebied, int aantal, int... geeindigd) {
        List<Cel> cellen = new ArrayList<>();
        List<Integer> maanden = Arrays.asList(3, 6, 12);
        for (int i = 0; i < geeindigd.length; i++) {
            cellen.add(punt(gebied, "maat", "nog-thuis-na-" + maanden.get(i) + "-maanden", aantal, geeindigd[i]));
        }
        cellen.add(cel(
                "thuiszitters-duur",
                gebied,
                "maat",
                "mediaan-weken",
                OptionalDouble.empty(),
                OptionalDouble.of(aantal),
                20));
        return cellen;
    }

    private static Cel punt(String gebied, String dimensie, String categorie, int aantal, int geeindigd) {
        return cel(
                "thuiszitters-duur",
                gebied,
                dimensie,
                categorie,
                OptionalDouble.of(geeindigd),
                OptionalDouble.of(aantal),
                100.0 * (aantal - geeindigd) / aantal);
    }

    private static Cel aantal(String indicator, String dimensie, String categorie, int aantal) {
        return cel(indicator, REGIO, dimensie, categorie, OptionalDouble.of(aantal), OptionalDouble.empty(), aantal);
    }

    private static Cel cel(
            String indicator,
            String gebied,
            String dimensie,
            String categorie,
            OptionalDouble teller,
            OptionalDouble noemer,
            double waarde) {
        Regiotype type = gebied.equals(REGIO) ? Regiotype.GGD : Regiotype.GEMEENTE;
        return new Cel(
                new Celsleutel(indicator, Reeks.EIGEN, type, gebied, "2022-2023", dimensie, categorie),
                "Proef",
                teller,
                noemer,
                false,
                new Waarde.Cijfer(waarde),
                Eenheid.GEVALLEN,
                Optional.of(new Interval(0, 100)),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");
    }
}
