package nl.verzuimatlas.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst.Gemeente;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GemeentelijstTest {

    private static final Gemeentelijst HUIS = Gemeentelijst.HUIS;

    // CBS, number of municipalities on 1 January
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2009, 441", "2010, 431", "2011, 418", "2012, 415", "2013, 408", "2014, 403", "2015, 393", "2016, 390",
        "2017, 388", "2018, 380", "2019, 355", "2020, 355", "2021, 352", "2022, 345", "2023, 342", "2024, 342",
        "2025, 342", "2026, 342"
    })
    void givenAYear_whenItsFirstDayIsAsked_thenThereAreAsManyMunicipalitiesAsCbsCounted(int jaar, int aantal) {
        assertThat(HUIS.listGeldigOp(LocalDate.of(jaar, 1, 1))).hasSize(aantal);
    }

    @Test
    void givenTheDayOfAMerger_whenTheCodeIsAsked_thenItIsGoneOnThatDayAndNotTheDayBefore() {
        Gemeente weesp = HUIS.findGemeente("GM0457").orElseThrow();

        assertThat(weesp.isGeldigOp(LocalDate.of(2022, 3, 23))).isTrue();
        assertThat(weesp.isGeldigOp(LocalDate.of(2022, 3, 24))).isFalse();
    }

    @Test
    void givenAnAbolishedCode_whenItsSuccessorsAreAsked_thenTheyAreValidOnTheDayThatItEnded() {
        Set<String> zonder = new TreeSet<>();
        for (Gemeente gemeente : HUIS.alle()) {
            assertThat(gemeente.van()).as(gemeente.code()).isBefore(gemeente.tot());
            boolean weg = !gemeente.tot().equals(LocalDate.MAX);
            assertThat(gemeente.opvolgers().isEmpty()).as(gemeente.code()).isEqualTo(!weg);
            boolean geldig = gemeente.opvolgers().stream()
                    .allMatch(code -> HUIS.findGemeente(code)
                            .filter(opvolger -> opvolger.isGeldigOp(gemeente.tot()))
                            .isPresent());
            if (!geldig) {
                zonder.add(gemeente.code());
            }
        }
        assertThat(zonder).isEmpty();
    }

    @Test
    void givenANewCode_whenItsPredecessorsAreAsked_thenThereIsOneUntilTheDayBefore() {
        for (Gemeente gemeente : HUIS.alle()) {
            if (!gemeente.van().equals(LocalDate.MIN)) {
                assertThat(HUIS.listVoorgangers(gemeente.code(), gemeente.van().minusDays(1)))
                        .as(gemeente.code())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void givenASplitMunicipality_whenItsSuccessorsAreAsked_thenAllOfThemAreNamed() {
        assertThat(codes(HUIS.listOpvolgers("GM0788", LocalDate.of(2021, 1, 1))))
                .containsExactly("GM0757", "GM0824", "GM0855", "GM0865");
        assertThat(codes(HUIS.listOpvolgers("GM0053", LocalDate.of(2019, 1, 1))))
                .containsExactly("GM1966", "GM1969");
    }

    @Test
    void givenASuccessorThatIsGoneItself_whenAskedForALaterDay_thenTheOneThatIsLeftIsGiven() {
        // Menaldumadeel became Menameradiel in 2011, which became part of Waadhoeke in 2018
        assertThat(codes(HUIS.listOpvolgers("GM0083", LocalDate.of(2012, 1, 1))))
                .containsExactly("GM1908");
        assertThat(codes(HUIS.listOpvolgers("GM0083", LocalDate.of(2024, 1, 1))))
                .containsExactly("GM1949");
        // Molenlanden began in 2019 out of Giessenlanden and Molenwaard, the latter in 2013 out of three others
        assertThat(codes(HUIS.listVoorgangers("GM1978", LocalDate.of(2018, 1, 1))))
                .containsExactly("GM0689", "GM1927");
        assertThat(codes(HUIS.listVoorgangers("GM1978", LocalDate.of(2012, 1, 1))))
                .containsExactlyInAnyOrder("GM0571", "GM0689", "GM0693", "GM0694");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Aalten|GM0197",
                "gemeente Aalten|GM0197",
                "AALTEN|GM0197",
                "Den Haag|GM0518",
                "'s-Gravenhage|GM0518",
                "’s-Gravenhage (gemeente)|GM0518",
                "s-Gravenhage|GM0518",
                "Den Bosch|GM0796",
                "'s Hertogenbosch|GM0796",
                "Oost-Gelre|GM1586",
                "Nuenen c.a.|GM0820",
                "Nuenen ca|GM0820",
                "Bergen (L.)|GM0893",
                "Bergen (L)|GM0893",
                "Bergen NH|GM0373",
                "Hengelo (O)|GM0164",
                "Hengelo|GM0164",
                "Utrecht|GM0344",
                "Utrecht (gemeente)|GM0344",
                "Groningen|GM0014",
                "Sudwest Fryslan|GM1900",
                "St. Michielsgestel|GM0845",
                "Alphen a/d Rijn|GM0484",
                "De Friese Meren|GM1921",
                "De Fryske Marren|GM1940",
                "Rijnwaarden|GM0196",
                "Voorne aan Zee|GM1992"
            })
    void givenANameAsFilesSpellIt_whenItIsLookedUp_thenItIsOneMunicipality(String naam, String code) {
        assertThat(codes(HUIS.listMetNaam(naam))).containsExactly(code);
    }

    @Test
    void givenAllNames_whenHeldAgainstEachOther_thenOnlyBergenIsTwoMunicipalities() {
        Set<String> dubbel = HUIS.alle().stream()
                .flatMap(gemeente -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(gemeente.naam()), gemeente.andereNamen().stream()))
                .filter(naam -> HUIS.listMetNaam(naam).size() > 1)
                .collect(Collectors.toSet());

        assertThat(dubbel).containsExactly("Bergen");
        assertThat(codes(HUIS.listMetNaam("Bergen"))).containsExactly("GM0373", "GM0893");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aaltn", "", "GM0197", "Dinxperlo"})
    void givenATextThatIsNoName_whenItIsLookedUp_thenThereIsNone(String tekst) {
        assertThat(HUIS.listMetNaam(tekst)).isEmpty();
        assertThat(HUIS.findAnderGebied(tekst)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Gelderland, een provincie",
        "Utrecht (PV), een provincie",
        "PV26, een provincie",
        "NL01, het hele land",
        "GG1413, een GGD-regio",
        "GM0998, buitenland",
        "0999, onbekend"
    })
    void givenAnAreaThatIsNoMunicipality_whenItIsLookedUp_thenItIsSaidWhatItIs(String tekst, String gebied) {
        assertThat(HUIS.listMetNaam(tekst)).isEmpty();
        assertThat(HUIS.findAnderGebied(tekst)).contains(gebied);
    }

    @Test
    void givenADeliveredReference_whenItIsPutOverTheList_thenItAddsAndReplacesAndKeepsOtherSpellings() {
        LocalDate morgen = LocalDate.of(2027, 1, 1);
        Gemeentelijst samen = HUIS.met(List.of(
                new Gemeente("GM0518", "Hofstad", LocalDate.of(1900, 1, 1), LocalDate.MAX, List.of(), List.of()),
                new Gemeente("GM0788", "Haaren", LocalDate.of(1900, 1, 1), morgen, List.of(), List.of()),
                new Gemeente("GM2000", "Nieuwland", morgen, LocalDate.MAX, List.of(), List.of())));

        assertThat(codes(samen.listMetNaam("Den Haag"))).containsExactly("GM0518");
        assertThat(codes(samen.listMetNaam("Hofstad"))).containsExactly("GM0518");
        assertThat(samen.findGemeente("GM0788").orElseThrow().tot()).isEqualTo(morgen);
        assertThat(samen.findGemeente("GM0788").orElseThrow().opvolgers()).hasSize(4);
        assertThat(samen.findGemeente("GM2000")).isPresent();
        assertThat(samen.alle()).hasSize(HUIS.alle().size() + 1);
        assertThat(HUIS.findGemeente("GM2000")).isEmpty();
    }

    @Test
    void givenNoList_whenAnythingIsLookedUp_thenThereIsNothing() {
        assertThat(Gemeentelijst.LEEG.isLeeg()).isTrue();
        assertThat(Gemeentelijst.LEEG.listMetNaam("Aalten")).isEmpty();
        assertThat(Gemeentelijst.LEEG.findAnderGebied("Gelderland")).isEmpty();
    }

    private static List<String> codes(List<Gemeente> gemeenten) {
        return gemeenten.stream().map(Gemeente::code).toList();
    }
}
