package nl.verzuimatlas.etl.profiel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.LokaleWerkploeg;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layout that comes with the product reads a file as it is met in the wild. A case is a folder {@code <profile>} or
 * {@code <profile>-<word>} with a delivery, {@code verwacht.csv} (the accepted rows: the columns that it names, in the
 * order of the file) and {@code bevindingen.txt} (ids of findings of niveau fout and waarschuwing, with their number).
 */
class ProfielenTest {

    private static final Path GEVALLEN = Path.of("src/test/resources/nl/verzuimatlas/etl/profielen");
    private static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);

    static List<String> gevallen() throws IOException {
        try (Stream<Path> mappen = Files.list(GEVALLEN)) {
            return mappen.filter(Files::isDirectory)
                    .map(map -> map.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenAFileInARealLayout_whenItIsTakenIn_thenTheRowsAreThoseExpected(String geval, @TempDir Path map)
            throws IOException, SQLException {
        Path levering = GEVALLEN.resolve(geval);
        List<String> verwacht = Files.readAllLines(levering.resolve("verwacht.csv"));

        Verslag verslag = neemIn(levering, map.resolve("home"));

        assertThat(telling(verslag)).isEqualTo(Files.readAllLines(levering.resolve("bevindingen.txt")));
        assertThat(rijen(map.resolve("home"), verwacht.get(0))).isEqualTo(verwacht.subList(1, verwacht.size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenAFileInARealLayout_whenItIsTakenIn_thenItsLayoutIsRecognised(String geval, @TempDir Path map)
            throws IOException {
        Verslag verslag = neemIn(GEVALLEN.resolve(geval), map.resolve("home"));

        Stream<String> herkend = verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.id().equals("VA-P01"))
                .map(Bevinding::tekst);
        assertThat(herkend)
                .isNotEmpty()
                .allMatch(tekst -> Profielen.alle().stream()
                        .anyMatch(profiel ->
                                geval.startsWith(profiel.id()) && tekst.contains("(profiel " + profiel.id() + ")")));
    }

    @Test
    void givenAllLayouts_whenTheCasesAreCounted_thenEveryLayoutHasOne() throws IOException {
        List<String> gevallen = gevallen();
        assertThat(Profielen.alle().stream()
                        .map(Profiel::id)
                        .filter(id -> gevallen.stream().noneMatch(geval -> geval.startsWith(id))))
                .isEmpty();
    }

    @Test
    void givenTheFolderOfLayouts_whenItIsHeldAgainstTheIndex_thenNoLayoutIsForgotten() throws IOException {
        try (Stream<Path> bestanden = Files.list(Path.of("src/main/resources/nl/verzuimatlas/etl/profielen"))) {
            List<String> ids = bestanden
                    .map(bestand -> bestand.getFileName().toString())
                    .filter(naam -> naam.endsWith(".yaml") && !naam.equals("index.yaml"))
                    .map(naam -> naam.replace(".yaml", ""))
                    .toList();
            assertThat(Profielen.alle().stream().map(Profiel::id)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static Verslag neemIn(Path levering, Path thuis) throws IOException {
        Home home = new Home(thuis);
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            Inname inname = new Inname(
                    slot,
                    KLOK,
                    Geheim.hersleutel(home, Map.of("VERZUIMATLAS_SLEUTEL", "een-geheim-voor-proeven-0123456789")),
                    () -> new LokaleWerkploeg(1),
                    new Beoordelaar(home, KLOK, Snijder.HUIS, Meter.STIL));
            return inname.neemIn(LeveringLezer.lees(levering)).verslag();
        }
    }

    private static List<String> telling(Verslag verslag) {
        return verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.niveau() != Niveau.MELDING)
                .map(bevinding -> bevinding.id()
                        + (bevinding.rij() > 0 ? " rij " + bevinding.rij() : "")
                        + (bevinding.kolom().isEmpty() ? "" : " kolom " + bevinding.kolom()))
                .sorted()
                .toList();
    }

    private static List<String> rijen(Path home, String kolommen) throws SQLException {
        List<String> rijen = new ArrayList<>();
        String[] namen = kolommen.split(";");
        String bestanden = home.resolve("deliveries") + "/*/*/rijen/*.parquet";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rij = opdracht.executeQuery("select " + String.join(", ", namen) + " from read_parquet('"
                        + bestanden + "', file_row_number = true) order by _bestand, _rij, file_row_number")) {
            while (rij.next()) {
                List<String> cellen = new ArrayList<>();
                for (int i = 1; i <= namen.length; i++) {
                    String cel = rij.getString(i);
                    cellen.add(cel == null ? "" : cel);
                }
                rijen.add(String.join(";", cellen));
            }
        }
        return rijen;
    }
}
