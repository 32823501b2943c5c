package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.generator.Leverbestand.Rij;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample datasets are what the generator writes, fit the contract, and show what they are meant to show. */
class VoorbeeldregioTest {

    // documented in sample-datasets/README.md
    private static final long SEED = 2016;
    private static final long GROOTSTE_OMVANG = 19_000_000;
    private static final Path DATASETS = Path.of("..", "sample-datasets");
    private static final Path GECOMMIT = DATASETS.resolve("voorbeeldregio");

    @TempDir
    static Path uit;

    private static final Map<String, Leverbestand> GELEZEN = new HashMap<>();

    @BeforeAll
    static void generate() {
        Generator.schrijf(Schaal.VOORBEELD, SEED, uit, (levering, rijen) -> {});
    }

    private static Leverbestand levering(String map) {
        return GELEZEN.computeIfAbsent(map, m -> Leverbestand.lees(uit, m));
    }

    @Test
    void givenTheDocumentedSeed_whenGenerated_thenEveryFileEqualsTheCommittedOne() throws IOException {
        assertThat(bestanden(uit)).isEqualTo(bestanden(GECOMMIT));
        for (String bestand : bestanden(uit)) {
            assertThat(Leverbestand.inhoud(uit.resolve(bestand)))
                    .as(bestand)
                    .isEqualTo(Leverbestand.inhoud(GECOMMIT.resolve(bestand)));
        }
    }

    @Test
    void givenAllSampleDatasets_whenMeasured_thenTheyStayUnderTheLimit() throws IOException {
        long omvang = 0;
        for (String bestand : bestanden(DATASETS)) {
            omvang += Files.size(DATASETS.resolve(bestand));
        }
        assertThat(omvang).isLessThan(GROOTSTE_OMVANG);
    }

    @Test
    void givenEveryDelivery_whenHeldAgainstItsSchema_thenOnlyThePlantedRowsFail() {
        Map<String, Set<Long>> geplant = new TreeMap<>();
        Fout.alle()
                .forEach(fout -> geplant.computeIfAbsent(fout.levering(), m -> new TreeSet<>())
                        .add(fout.rij()));
        for (String map : Leverbestand.leveringen(uit)) {
            Map<Long, String> fouten = Schemaproef.fouten(levering(map));
            assertThat(fouten.keySet()).as(map + " " + fouten).isEqualTo(geplant.getOrDefault(map, Set.of()));
        }
    }

    @Test
    void givenThePlantedMistakes_whenLookedUp_thenTheyStandWhereTheReadmeSays() throws IOException {
        String readme = Files.readString(DATASETS.resolve("README.md"));
        for (Fout fout : Fout.alle()) {
            Leverbestand levering = levering(fout.levering());
            String verwacht =
                    fout.waarde().equals("=") ? levering.rij(fout.rij() - 1).get(fout.kolom()) : fout.waarde();
            assertThat(levering.rij(fout.rij()).get(fout.kolom()))
                    .as(fout.wat())
                    .isEqualTo(verwacht);
            assertThat(readme)
                    .contains("| `%s` | %d | %s | `%s` | %s |"
                            .formatted(
                                    fout.levering(),
                                    fout.rij(),
                                    fout.kolom(),
                                    fout.waarde().equals("=") ? "dubbel" : fout.waarde(),
                                    fout.wat()));
            assertThat(200 * fouten(fout.levering()))
                    .as("below half a percent")
                    .isLessThan(levering.rijen().size());
        }
    }

    private static long fouten(String levering) {
        return Fout.alle().stream()
                .filter(fout -> fout.levering().equals(levering))
                .count();
    }

    @Test
    void givenThePublishedFigures_whenHeldAgainstTheirSchema_thenNoRowFails() {
        Path gepubliceerd = DATASETS.resolve("gepubliceerd");
        for (String map : Leverbestand.leveringen(gepubliceerd)) {
            Leverbestand levering = Leverbestand.lees(gepubliceerd, map);
            assertThat(Schemaproef.fouten(levering)).as(map).isEmpty();
            assertThat(levering.beschrijving().get("fictief").asBoolean()).isFalse();
        }
    }

    @Test
    void givenTheGgdReport_whenHeerdeIsLookedUp_thenItsCountIsMissingAndNotZero() {
        Leverbestand ggd = Leverbestand.lees(DATASETS.resolve("gepubliceerd"), "ggd-noord-en-oost-gelderland-2016");
        List<Rij> tabel3 = ggd.rijen().stream()
                .filter(rij -> rij.get("TABEL").equals("tabel 3"))
                .toList();
        assertThat(tabel3).hasSize(14);
        assertThat(tabel3)
                .filteredOn(rij -> rij.get("REGIOCODE").equals("GM0246"))
                .allMatch(rij -> rij.get("STATUS").equals("ontbreekt")
                        && rij.get("WAARDE").isEmpty());
        assertThat(tabel3)
                .filteredOn(rij -> rij.get("STATUS").equals("cijfer"))
                .extracting(rij -> Integer.parseInt(rij.get("WAARDE")))
                .hasSize(13)
                .contains(0)
                .satisfies(waarden ->
                        assertThat(waarden.stream().mapToInt(w -> w).sum()).isEqualTo(30));
    }

    @Test
    void givenEveryPseudonymColumn_whenTested_thenNoValueIsANumberOfEightOrNineDigits() {
        for (String map : Leverbestand.leveringen(uit)) {
            Leverbestand levering = levering(map);
            List<String> kolommen = levering.schema().fields().stream()
                    .filter(BronSchema.Veld::isPseudoniem)
                    .map(BronSchema.Veld::name)
                    .toList();
            for (String kolom : kolommen) {
                assertThat(levering.rijen()).noneMatch(rij -> rij.get(kolom).matches("\\d{8,9}"));
            }
        }
    }

    @Test
    void givenTheReportsOfEveryYear_whenCounted_thenRelatiefVerzuimLiesBetween20And38PerThousand() {
        for (int jaar = 2017; jaar <= 2023; jaar++) {
            Set<String> leerlingen = meldingen(jaar).stream()
                    .filter(rij -> !rij.get("STATUS").equals("I"))
                    .filter(VoorbeeldregioTest::isRelatiefVerzuim)
                    .map(rij -> rij.get("PSEUDONIEM"))
                    .collect(Collectors.toSet());
            double per1000 = 1000.0 * leerlingen.size() / leerplichtigen(jaar);
            assertThat(per1000).as("school year " + jaar).isBetween(20.0, 38.0);
        }
    }

    private static boolean isRelatiefVerzuim(Rij rij) {
        boolean langeLuxe = rij.get("VERZUIMSOORT").equals("L") && Integer.parseInt(rij.get("VERZUIMUREN")) > 16;
        return langeLuxe || List.of("V3", "LRV").contains(rij.get("VERZUIMSOORT"));
    }

    @Test
    void givenAllReports_whenSharedOutByKind_thenTheSharesAreTheUsualOnes() {
        Map<String, Long> perSoort = new TreeMap<>();
        for (int jaar = 2017; jaar <= 2023; jaar++) {
            meldingen(jaar).forEach(rij -> perSoort.merge(rij.get("VERZUIMSOORT"), 1L, Long::sum));
        }
        double totaal = perSoort.values().stream().mapToLong(aantal -> aantal).sum();
        assertThat(perSoort.get("V3") / totaal).isBetween(0.42, 0.48);
        assertThat(perSoort.get("O") / totaal).isBetween(0.28, 0.33);
        assertThat(perSoort.get("L") / totaal).isBetween(0.08, 0.10);
        assertThat(perSoort.get("LRV") / totaal).isBetween(0.03, 0.05);
    }

    @Test
    void givenHeerdeIn2020_whenItDidNotDeliver_thenItIsNeitherInTheCoverageNorInTheRows() {
        Leverbestand zonder = levering("duo-meldingen/2020-2021");
        assertThat(zonder.rijen()).noneMatch(rij -> rij.get("WOONGEMEENTECODE").equals("GM0246"));
        assertThat(zonder.beschrijving().get("dekking").toString()).doesNotContain("GM0246");
        assertThat(levering("duo-meldingen/2021-2022")
                        .beschrijving()
                        .get("dekking")
                        .toString())
                .contains("GM0246");
    }

    @Test
    void givenRijnwaardenAfterItsMerger_whenReportsAreRead_thenTheOldCodeStillOccurs() {
        assertThat(meldingen(2018)).anyMatch(rij -> rij.get("WOONGEMEENTECODE").equals("GM0196"));
        assertThat(meldingen(2018)).anyMatch(rij -> rij.get("WOONGEMEENTECODE").equals("GM0299"));
    }

    @Test
    void givenAbsoluutVerzuim_whenCounted_thenItFollowsTheNationalRiseAndItsDurations() {
        double lang = 0;
        double alle = 0;
        Map<Integer, Double> per1000 = new TreeMap<>();
        for (int jaar = 2017; jaar <= 2023; jaar++) {
            List<Rij> rijen = goed("absoluut-verzuim/" + Wereld.schooljaar(jaar));
            per1000.put(jaar, 1000.0 * rijen.size() / leerplichtigen(jaar));
            alle += rijen.size();
            lang += rijen.stream()
                    .filter(VoorbeeldregioTest::isLangerDan3Maanden)
                    .count();
        }
        assertThat(per1000.values()).allSatisfy(waarde -> assertThat(waarde).isBetween(0.5, 6.0));
        assertThat(per1000.get(2022)).isGreaterThan(2 * per1000.get(2018));
        assertThat(lang / alle).isBetween(0.25, 0.31);
        assertThat(goed("absoluut-verzuim/2023-2024"))
                .anyMatch(rij -> rij.get("EINDDATUM").isEmpty());
    }

    private static boolean isLangerDan3Maanden(Rij rij) {
        return Schemaproef.datum(rij.get("EINDDATUM"))
                .map(einde -> einde.isAfter(
                        Schemaproef.datum(rij.get("BEGINDATUM")).orElseThrow().plusMonths(3)))
                .orElse(true);
    }

    @Test
    void givenPupilsAtHome_whenTheirPseudonymsAreLookedUp_thenTheyOccurInTheOtherSourcesToo() {
        Set<String> elders = new HashSet<>();
        for (int jaar = 2020; jaar <= 2023; jaar++) {
            meldingen(jaar).forEach(rij -> elders.add(rij.get("PSEUDONIEM")));
            goed("absoluut-verzuim/" + Wereld.schooljaar(jaar)).forEach(rij -> elders.add(rij.get("PSEUDONIEM")));
        }
        List<Rij> thuis = new ArrayList<>();
        Leverbestand.leveringen(uit).stream()
                .filter(map -> map.startsWith("thuiszitters"))
                .forEach(map -> thuis.addAll(goed(map)));
        assertThat(thuis)
                .filteredOn(rij -> List.of("ongeoorloofd", "absoluut").contains(rij.get("REDEN")))
                .isNotEmpty()
                .allMatch(rij -> elders.contains(rij.get("PSEUDONIEM")));
        assertThat(thuis).anyMatch(rij -> rij.get("EINDE").isEmpty());
        assertThat(thuis)
                .filteredOn(rij -> !rij.get("PASSEND_AANBOD_OP").isEmpty())
                .anyMatch(rij -> Schemaproef.datum(rij.get("PASSEND_AANBOD_OP"))
                        .orElseThrow()
                        .isAfter(Schemaproef.datum(rij.get("START"))
                                .orElseThrow()
                                .plusMonths(3)));
    }

    private static List<Rij> meldingen(int jaar) {
        return goed("duo-meldingen/" + Wereld.schooljaar(jaar));
    }

    /** Rows that are not planted. */
    private static List<Rij> goed(String map) {
        Set<Long> geplant = Fout.alle().stream()
                .filter(fout -> fout.levering().equals(map))
                .map(Fout::rij)
                .collect(Collectors.toSet());
        List<Rij> rijen = levering(map).rijen();
        List<Rij> goed = new ArrayList<>();
        for (int i = 0; i < rijen.size(); i++) {
            if (!geplant.contains(i + 2L)) {
                goed.add(rijen.get(i));
            }
        }
        return goed;
    }

    private static long leerplichtigen(int jaar) {
        return goed("leerplichtigen/" + Wereld.schooljaar(jaar)).stream()
                .mapToLong(rij ->
                        Long.parseLong(rij.get("LEERPLICHTIG")) + Long.parseLong(rij.get("KWALIFICATIEPLICHTIG")))
                .sum();
    }

    private static List<String> bestanden(Path map) throws IOException {
        try (Stream<Path> paden = Files.walk(map)) {
            return paden.filter(Files::isRegularFile)
                    .map(pad -> map.relativize(pad).toString())
                    .sorted()
                    .toList();
        }
    }
}
