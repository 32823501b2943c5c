package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.etl.generator.Generator;
import nl.verzuimatlas.etl.generator.Landgenerator;
import nl.verzuimatlas.etl.generator.Schaal;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/**
 * Makes the same release twice from the same deliveries, on this machine and on a Spark standalone cluster of two workers, and
 * lays the results side by side: every byte of the pages of the fact files and what their footers say, and the tables of the public
 * database.
 *
 * @param rijen about how many rows of verzuimregistratie of a whole country; without it the deliveries are those of the sample region, of all sources
 * @param heap largest heap of a driver, for example {@code 1g}
 * @param seed decides the rows
 */
public record Clusterbench(Optional<Long> rijen, String heap, long seed) {

    private static final double MILLI = 1000;
    private static final int WERKERS = 2;
    private static final Pattern TAAK =
            Pattern.compile("\"Event\":\"SparkListenerTaskEnd\".*?\"Executor ID\":\"([^\"]+)\"");

    /**
     * What was found.
     *
     * @param lokaal hash of each fact file and each table of the public database, made on this machine
     * @param cluster the same, made on the cluster
     * @param takenPerWerker finished tasks per executor of the cluster
     */
    public record Uitslag(Map<String, String> lokaal, Map<String, String> cluster, Map<String, Long> takenPerWerker) {

        /** Whether both are the same and each worker did some of the work. */
        public boolean isGoed() {
            return !lokaal.isEmpty() && lokaal.equals(cluster) && takenPerWerker.size() == WERKERS;
        }
    }

    /**
     * Measures in {@code map} and says what was found.
     *
     * @return whether both releases are the same
     */
    public boolean draai(Path map, PrintWriter uit) throws IOException {
        Uitslag uitslag = vergelijk(map, uit);
        uitslag.takenPerWerker().forEach((werker, taken) -> uit.printf("  werker %s: %d taken%n", werker, taken));
        long anders = uitslag.lokaal().entrySet().stream()
                .filter(deel -> !deel.getValue().equals(uitslag.cluster().get(deel.getKey())))
                .peek(deel -> uit.println("  VERSCHIL " + deel.getKey()))
                .count();
        uit.printf(
                "%d bestanden en tabellen, %d verschillen%n", uitslag.lokaal().size(), anders);
        uit.flush();
        return uitslag.isGoed();
    }

    /** Makes both releases in {@code map}. */
    public Uitslag vergelijk(Path map, PrintWriter uit) throws IOException {
        Path leveringen = map.resolve("leveringen");
        if (rijen.isPresent()) {
            int draden = Runtime.getRuntime().availableProcessors();
            Landgenerator.schrijf(seed, leveringen, rijen, draden, (wat, aantal) -> {});
        } else {
            Generator.schrijf(Schaal.VOORBEELD, seed, leveringen, (wat, aantal) -> {});
        }
        Path lokaal = map.resolve("lokaal");
        Path cluster = map.resolve("cluster");
        Duration hier = opdracht(
                map,
                "lokaal",
                List.of(),
                Map.of(),
                "ingest",
                "--publish",
                "--home",
                lokaal.toString(),
                leveringen.toString());
        toon(uit, "inname en uitgave op deze machine", hier);
        Mappen.verwijder(leveringen);
        kopieer(lokaal, cluster);
        Path logboek = Files.createDirectories(map.resolve("logboek"));
        try (Sparkcluster spark = new Sparkcluster(map.resolve("spark"), WERKERS)) {
            Duration duur = opdracht(
                    map,
                    "cluster",
                    spark.driveropties(logboek),
                    spark.omgeving(),
                    "publish",
                    "--master",
                    spark.url(),
                    "--home",
                    cluster.toString());
            toon(uit, "uitgave op een cluster van " + WERKERS + " werkers", duur);
        }
        return new Uitslag(inhoud(lokaal), inhoud(cluster), taken(logboek));
    }

    private Duration opdracht(
            Path map, String naam, List<String> jvm, Map<String, String> omgeving, String... argumenten)
            throws IOException {
        Kindproces.Uitslag uitslag =
                Kindproces.draai(map, naam, heap, jvm, EtlMain.class, List.of(argumenten), omgeving);
        // 1 of the intake: some rows were refused, as they should be
        int hoogste = argumenten[0].equals("ingest") ? 1 : 0;
        if (uitslag.exitcode() > hoogste) {
            throw new IllegalStateException("a run failed: " + uitslag.uitvoer());
        }
        return uitslag.duur();
    }

    private static void toon(PrintWriter uit, String wat, Duration duur) {
        uit.printf(Locale.ROOT, "  %-40s %8.1f s%n", wat, duur.toMillis() / MILLI);
        uit.flush();
    }

    /** Copies a home without its releases. */
    private static void kopieer(Path van, Path naar) throws IOException {
        Home home = new Home(van);
        try (Stream<Path> paden = Files.walk(van)) {
            for (Path pad : paden.filter(pad -> !pad.startsWith(home.releases()) && !pad.endsWith("CURRENT"))
                    .toList()) {
                Files.copy(pad, naar.resolve(van.relativize(pad).toString()));
            }
        }
    }

    /** Hashes of the release that is served: of fact files per folder, and of the tables of the public database. */
    private static Map<String, String> inhoud(Path home) throws IOException {
        Path release = new Home(home)
                .huidigeRelease()
                .map(new Home(home)::release)
                .orElseThrow(() -> new IllegalStateException("no release in " + home));
        Map<String, String> inhoud = new TreeMap<>();
        ReleaseManifest manifest = ReleaseManifest.lees(release);
        manifest.inhoud().forEach((tabel, hash) -> inhoud.put("publiek." + tabel, hash));
        manifest.stappen().forEach(stap -> inhoud.put("stap " + stap.naam(), stap.in() + " " + stap.uit()));
        Map<String, List<String>> feiten = new TreeMap<>();
        try (Stream<Path> paden = Files.walk(release.resolve("feiten"))) {
            for (Path bestand :
                    paden.filter(pad -> pad.toString().endsWith(".parquet")).toList()) {
                String map = release.relativize(bestand.getParent()).toString();
                feiten.computeIfAbsent(map, nieuw -> new ArrayList<>()).add(Parquetinhoud.hash(bestand));
            }
        }
        // Spark gives files names by chance
        feiten.forEach((map, hashes) ->
                inhoud.put(map, hashes.stream().sorted().toList().toString()));
        return inhoud;
    }

    private static Map<String, Long> taken(Path logboek) throws IOException {
        Map<String, Long> taken = new TreeMap<>();
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> paden = Files.walk(logboek)) {
            paden.filter(Files::isRegularFile)
                    .filter(pad -> !pad.getFileName().toString().startsWith("."))
                    .forEach(logs::add);
        }
        for (Path log : logs) {
            try (Stream<String> regels = Files.lines(log)) {
                regels.map(TAAK::matcher)
                        .filter(Matcher::find)
                        .forEach(taak -> taken.merge(taak.group(1), 1L, Long::sum));
            }
        }
        return taken;
    }
}
