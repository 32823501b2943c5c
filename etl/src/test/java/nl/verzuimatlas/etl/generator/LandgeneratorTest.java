package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandgeneratorTest {

    private static final long RIJEN = 600_000;

    @TempDir
    static Path map;

    private static final Map<String, Long> GESCHREVEN = new ConcurrentHashMap<>();
    private static Path uit;

    @BeforeAll
    static void verzin() {
        uit = map.resolve("een");
        Landgenerator.schrijf(1, uit, Optional.of(RIJEN), 3, GESCHREVEN::put);
    }

    @Test
    void givenANumberOfRows_whenTheCountryIsWritten_thenAboutThatManyRowsAreWritten() {
        long rijen = som("verzuimregistratie/");

        assertThat((double) rijen).isBetween(0.9 * RIJEN, 1.1 * RIJEN);
        assertThat(rijen(uit.resolve("verzuimregistratie"), "verzuimregistratie.csv"))
                .hasSize((int) rijen);
    }

    @Test
    void givenOtherNumbersOfThreads_whenTheCountryIsWritten_thenEveryByteIsTheSame() throws IOException {
        Path ander = map.resolve("ander");
        Landgenerator.schrijf(1, ander, Optional.of(RIJEN), 1, (levering, rijen) -> {});

        Map<String, Integer> een = inhoud(uit);
        assertThat(inhoud(ander)).isEqualTo(een);
        assertThat(een).hasSizeGreaterThan(80);
    }

    @Test
    void givenTheCountry_whenItsDeliveriesAreListed_thenAll342GemeentenHavePupilsAndSchools() {
        assertThat(GESCHREVEN).containsEntry("gemeenten/nl", 342L).containsEntry("leerplichtigen/2023-2024", 342L * 13);
        assertThat(scholen("GEMEENTECODE")).hasSize(342);
        assertThat(GESCHREVEN.keySet().stream()
                        .filter(levering -> levering.startsWith("duo-meldingen/") || levering.startsWith("acties/")))
                .hasSize(24);
    }

    @Test
    void givenAllSchools_whenTheirCodesAreRead_thenTheyAreVisiblyInventedAndUnique() {
        long aantal = GESCHREVEN.get("vestigingen/nl");

        assertThat(scholen("VESTIGINGSCODE"))
                .hasSize((int) aantal)
                .allMatch(code -> code.matches("99[A-Z]{2}[0-9]{2}"));
        assertThat(scholen("VESTIGINGSNAAM")).allMatch(naam -> naam.startsWith("Voorbeeld"));
        assertThat(scholen("VAKANTIEREGIO")).containsExactlyInAnyOrder("noord", "midden", "zuid");
        assertThat(scholen("ONDERWIJSSOORT")).contains("bo", "so", "vso", "vo", "pro", "mbo");
    }

    @Test
    void givenReports_whenTheirPupilsAreLookedUp_thenAllStandInTheRegistrationOfTheSamePart() {
        for (int deel = 1; deel <= 12; deel++) {
            String naam = "deel%02d-2023-2024".formatted(deel);
            Set<String> afwezig =
                    kolom(rijen(uit.resolve("verzuimregistratie").resolve(naam), "verzuimregistratie.csv"), 0);
            List<String[]> meldingen = rijen(uit.resolve("duo-meldingen").resolve(naam), "duo-meldingen.csv").stream()
                    .filter(rij -> rij[8].equals("V3"))
                    .toList();
            assertThat(meldingen).as(naam).isNotEmpty();
            assertThat(afwezig).as(naam).containsAll(kolom(meldingen, 1));
        }
    }

    @Test
    void givenReportsOfAllParts_whenTheirNumbersAreRead_thenNoneOccursTwice() {
        List<String[]> meldingen = rijen(uit.resolve("duo-meldingen"), "duo-meldingen.csv");

        assertThat(kolom(meldingen, 0)).hasSameSizeAs(meldingen);
    }

    private static Set<String> scholen(String kolom) {
        return Leverbestand.lees(uit, "vestigingen/nl").rijen().stream()
                .map(rij -> rij.get(kolom))
                .collect(Collectors.toSet());
    }

    private static long som(String bron) {
        return GESCHREVEN.entrySet().stream()
                .filter(levering -> levering.getKey().startsWith(bron))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Set<String> kolom(List<String[]> rijen, int kolom) {
        return rijen.stream().map(rij -> rij[kolom]).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String[]> rijen(Path map, String bestand) {
        try (Stream<Path> paden = Files.walk(map)) {
            return paden.filter(pad -> pad.getFileName().toString().equals(bestand))
                    .flatMap(LandgeneratorTest::regels)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String[]> regels(Path bestand) {
        try {
            return Files.readAllLines(bestand).stream().skip(1).map(regel -> regel.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> inhoud(Path map) throws IOException {
        try (Stream<Path> paden = Files.walk(map)) {
            Map<String, Integer> inhoud = new TreeMap<>();
            for (Path pad : paden.filter(Files::isRegularFile).toList()) {
                inhoud.put(map.relativize(pad).toString(), Arrays.hashCode(Files.readAllBytes(pad)));
            }
            return inhoud;
        }
    }
}
