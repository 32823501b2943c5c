package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;
import nl.verzuimatlas.etl.generator.Leverbestand.Rij;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registration and the reports to DUO tell the same story: in time, late, earlier, or never. */
class RegistratieTest {

    private static final Path VOORBEELD = Path.of("..", "sample-datasets", "voorbeeldregio");
    private static final List<String> BESTUREN = List.of("ach", "std", "nve", "po", "mbo");
    private static final List<String> STIL = List.of("GM0294", "GM0301");

    private static final Map<String, Map<String, Integer>> UITKOMSTEN = new TreeMap<>();
    private static final List<Signaal> SIGNALEN = new ArrayList<>();

    private record Signaal(String leerling, Vestiging school, int jaar, LocalDate eerste, LocalDate bereikt) {}

    @BeforeAll
    static void vergelijk() {
        Map<String, Vestiging> scholen = Vestiging.alle(Gemeente.regio()).stream()
                .collect(Collectors.toMap(Vestiging::code, Function.identity()));
        Schooldagen dagen = new Schooldagen(2022, 2023);
        for (int jaar = 2022; jaar <= 2023; jaar++) {
            Map<String, List<LocalDate>> meldingen = meldingen(jaar);
            for (String bestuur : BESTUREN) {
                Leverbestand registratie =
                        Leverbestand.lees(VOORBEELD, "verzuimregistratie/" + bestuur + "-" + Wereld.schooljaar(jaar));
                zoekSignalen(registratie, scholen, dagen, jaar, meldingen);
            }
        }
    }

    private static Map<String, List<LocalDate>> meldingen(int jaar) {
        Map<String, List<LocalDate>> perLeerling = new HashMap<>();
        for (Rij rij : Leverbestand.lees(VOORBEELD, "duo-meldingen/" + Wereld.schooljaar(jaar))
                .rijen()) {
            Optional<LocalDate> dag = Schemaproef.datum(rij.get("MELDDATUM"));
            if (List.of("V3", "LRV").contains(rij.get("VERZUIMSOORT")) && dag.isPresent()) {
                perLeerling
                        .computeIfAbsent(rij.get("PSEUDONIEM") + rij.get("VESTIGINGSCODE"), s -> new ArrayList<>())
                        .add(dag.get());
            }
        }
        perLeerling.values().forEach(lijst -> lijst.sort(Comparator.naturalOrder()));
        return perLeerling;
    }

    private static void zoekSignalen(
            Leverbestand registratie,
            Map<String, Vestiging> scholen,
            Schooldagen dagen,
            int jaar,
            Map<String, List<LocalDate>> meldingen) {
        Map<String, List<Rij>> perLeerling = registratie.rijen().stream()
                .filter(rij -> List.of("A", "S", "AF", "SP").contains(rij.get("CODE")))
                .filter(rij -> scholen.containsKey(rij.get("VESTIGINGSCODE")))
                .filter(rij -> Schemaproef.datum(rij.get("BEGINDATUM")).isPresent())
                .collect(Collectors.groupingBy(rij -> rij.get("PSEUDONIEM") + rij.get("VESTIGINGSCODE")));
        new TreeMap<>(perLeerling).forEach((sleutel, rijen) -> {
            Vestiging school = scholen.get(rijen.get(0).get("VESTIGINGSCODE"));
            Rooster rooster = dagen.rooster(school, jaar);
            List<Afwezigheid> verzuim =
                    rijen.stream().map(rij -> afwezigheid(rij, rooster)).toList();
            List<LocalDate> over = meldingen.getOrDefault(sleutel, new ArrayList<>());
            double lesuren = Double.parseDouble(school.lesurenPerDag());
            for (Drempel drempel : Drempel.zoek(verzuim, rooster.lesweken(), lesuren)) {
                LocalDate bereikt = rooster.dag(drempel.bereikt());
                LocalDate eerste = rooster.dag(drempel.eerste());
                SIGNALEN.add(new Signaal(sleutel, school, jaar, eerste, bereikt));
                Optional<LocalDate> gemeld =
                        over.stream().filter(dag -> !dag.isBefore(eerste)).findFirst();
                gemeld.ifPresent(over::remove);
                String uitkomst = gemeld.map(dag -> uitkomst(rooster, drempel.bereikt(), dag))
                        .orElse("niet");
                String groep = isStil(school) ? "stil" : "meldt";
                UITKOMSTEN.computeIfAbsent(groep, g -> new TreeMap<>()).merge(uitkomst, 1, Integer::sum);
            }
        });
    }

    private static boolean isStil(Vestiging school) {
        return STIL.contains(school.gemeente().code()) && school.soort().equals("vo");
    }

    private static String uitkomst(Rooster rooster, int bereikt, LocalDate gemeld) {
        int dagen = rooster.plaats(gemeld) - bereikt;
        if (dagen < 0) {
            return "eerder";
        }
        return dagen <= 5 ? "op-tijd" : "te-laat";
    }

    private static Afwezigheid afwezigheid(Rij rij, Rooster rooster) {
        int eerste = rooster.plaats(Schemaproef.datum(rij.get("BEGINDATUM")).orElseThrow());
        int laatste =
                Schemaproef.datum(rij.get("EINDDATUM")).map(rooster::plaats).orElse(eerste);
        int van = rij.get("BEGINLESUUR").isEmpty() ? 0 : Integer.parseInt(rij.get("BEGINLESUUR"));
        int tot = rij.get("EINDLESUUR").isEmpty() ? 0 : Integer.parseInt(rij.get("EINDLESUUR"));
        return new Afwezigheid(eerste, Math.max(eerste, laatste), van, tot, Reden.AFWEZIG);
    }

    @Test
    void givenTheRegistration_whenSixteenHoursAreSought_thenManyPupilsReachThemAndSomeAgain() {
        long leerlingen = SIGNALEN.stream().map(Signaal::leerling).distinct().count();
        assertThat(leerlingen).isGreaterThanOrEqualTo(150);
        assertThat(SIGNALEN).hasSizeGreaterThan((int) leerlingen + 50);
    }

    @Test
    void givenTheChristmasHoliday_whenSixteenHoursAreSought_thenSomeWindowsRunAcrossIt() {
        assertThat(SIGNALEN)
                .filteredOn(signaal -> signaal.eerste().isBefore(LocalDate.of(signaal.jaar(), 12, 25))
                        && signaal.bereikt().isAfter(LocalDate.of(signaal.jaar(), 12, 25)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void givenSchoolsThatReport_whenComparedWithTheRegistration_thenTheSharesAreTheIntendedOnes() {
        Map<String, Integer> aantallen = UITKOMSTEN.get("meldt");
        double totaal = aantallen.values().stream().mapToInt(aantal -> aantal).sum();
        assertThat(aantallen.get("op-tijd") / totaal).isBetween(0.57, 0.67);
        assertThat(aantallen.get("te-laat") / totaal).isBetween(0.17, 0.25);
        assertThat(aantallen.get("niet") / totaal).isBetween(0.11, 0.19);
        assertThat(aantallen.get("eerder") / totaal).isBetween(0.01, 0.06);
    }

    @Test
    void givenTwoSilentSchools_whenComparedWithTheRegistration_thenNothingWasReported() {
        assertThat(UITKOMSTEN.get("stil")).containsOnlyKeys("niet");
        assertThat(SIGNALEN.stream()
                        .map(Signaal::school)
                        .filter(RegistratieTest::isStil)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void givenTheRegistration_whenItsShapesAreCounted_thenHoursDaysAndPeriodsAllOccur() {
        List<Rij> rijen =
                Leverbestand.lees(VOORBEELD, "verzuimregistratie/ach-2022-2023").rijen();
        assertThat(rijen)
                .anyMatch(rij ->
                        rij.get("BEGINLESUUR").isEmpty() && rij.get("EINDDATUM").isEmpty());
        assertThat(rijen).anyMatch(rij -> !rij.get("BEGINLESUUR").isEmpty());
        assertThat(rijen)
                .anyMatch(rij ->
                        !rij.get("EINDDATUM").isEmpty() && !rij.get("EINDDATUM").equals(rij.get("BEGINDATUM")));
        assertThat(rijen).anyMatch(rij -> List.of("KWT", "LOB", "?").contains(rij.get("CODE")));
    }
}
