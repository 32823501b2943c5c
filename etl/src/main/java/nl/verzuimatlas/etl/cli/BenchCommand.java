package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.bench.Absentiebench;
import nl.verzuimatlas.etl.bench.Beschermingsbench;
import nl.verzuimatlas.etl.bench.Clusterbench;
import nl.verzuimatlas.etl.bench.Innamebench;
import nl.verzuimatlas.etl.bench.Killbench;
import nl.verzuimatlas.etl.bench.Proefbron;
import nl.verzuimatlas.etl.bench.Ruisbench;
import nl.verzuimatlas.etl.bench.Simulatiebench;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, in a folder of its own that is removed afterwards. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Meet: ingest (snelheid en geheugen, naast een DuckDB-script), absentie (van levering tot uitgave, naast een"
                        + " DuckDB-script), bescherming (wat wordt verborgen, hoe snel), cluster (dezelfde uitgave op een Spark-cluster), fuzz (beschadigde rijen), kills (afgebroken runs),"
                        + " statistiek (simulatie van meldgedrag en trechter).")
public final class BenchCommand implements Callable<Integer> {

    private static final Set<String> ZWARE_BRONNEN = Set.of("emovo", "verzuimregistratie", "kaart");

    private static final String TERUGGEHOUDEN = "schoolvakanties";

    private static final long GEMEENTEN = 342;

    private static final List<Long> LAND = List.of(5_000_000L, 15_000_000L, 50_000_000L);

    @Parameters(
            index = "0",
            paramLabel = "NAAM",
            description = "ingest, absentie, bescherming, cluster, fuzz, kills of statistiek")
    private String naam;

    @Parameters(
            index = "1..*",
            paramLabel = "MAP",
            description = "Bij kills: mappen met leveringen; bij bescherming: een home met een uitgave.")
    private List<Path> paden = List.of();

    @Option(
            names = "--rows",
            paramLabel = "N",
            split = ",",
            description =
                    "Rijen (standaard 5 miljoen; bij fuzz en cluster 1 miljoen); bij absentie meer getallen met een komma ertussen"
                            + " (standaard 5, 15 en 50 miljoen).")
    private List<Long> rijen = List.of();

    @Option(
            names = "--bron",
            paramLabel = "ID",
            defaultValue = "verzuimregistratie",
            description = "verzuimregistratie (standaard) of duo-meldingen.")
    private String bron;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "Hoe vaak (standaard 3; bij kills 50, bij statistiek 200 regio's).")
    private Optional<Integer> keren;

    @Option(
            names = "--heap",
            paramLabel = "M",
            description = "Heap van ons proces (standaard 3g; bij absentie 6g, bij cluster 2g).")
    private Optional<String> heap;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Getal waar alle toeval uit komt (standaard ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--data",
            paramLabel = "MAP",
            description = "Bij absentie: leveringen van generate --scale nl die er al zijn, in plaats van --rows.")
    private Optional<Path> data;

    @Option(names = "--dir", paramLabel = "MAP", description = "Waar de tijdelijke bestanden komen.")
    private Optional<Path> map;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path waar = map.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir")) : Files.createDirectories(map.get());
        Path werk = Files.createTempDirectory(waar.toAbsolutePath(), "verzuimatlas-bench");
        try {
            return draai(werk) ? EtlMain.GOED : EtlMain.GEWEIGERD;
        } finally {
            Mappen.verwijder(werk);
        }
    }

    private boolean draai(Path werk) throws IOException {
        return switch (naam) {
            case "ingest" ->
                new Innamebench(proefbron(), rijen(5_000_000L), keren.orElse(3), heap.orElse("3g"), seed)
                        .draai(werk, spec.commandLine().getOut());
            case "absentie" ->
                new Absentiebench(
                                rijen.isEmpty() ? LAND : rijen.stream().sorted().toList(),
                                data,
                                heap.orElse("6g"),
                                seed)
                        .draai(werk, spec.commandLine().getOut());
            case "cluster" ->
                new Clusterbench(ene(), heap.orElse("3g"), seed)
                        .draai(werk, spec.commandLine().getOut());
            case "fuzz" ->
                new Ruisbench(rijen(1_000_000L), seed)
                        .draai(werk, spec.commandLine().getOut());
            case "kills" ->
                new Killbench(leveringen(), keren.orElse(50), true, seed)
                        .draai(werk, spec.commandLine().getOut());
            case "bescherming" ->
                new Beschermingsbench((int) rijen(GEMEENTEN), seed)
                        .draai(paden.stream().findFirst(), spec.commandLine().getOut());
            case "statistiek" ->
                new Simulatiebench(keren.orElse(200), seed)
                        .draai(spec.commandLine().getOut());
            default -> throw new ParameterException(spec.commandLine(), "Meting " + naam + " bestaat niet.");
        };
    }

    // reference data, and of what is about persons or counts the latest delivery: enough for a release, and quick
    private List<Path> leveringen() throws IOException {
        TreeMap<String, Path> kleineSet = new TreeMap<>(Comparator.reverseOrder());
        for (Path pad : paden) {
            for (Path map : LeveringLezer.vind(pad)) {
                String bron = map.toAbsolutePath().getParent().getFileName().toString();
                if (!ZWARE_BRONNEN.contains(bron)) {
                    kleineSet.merge(bron, map, (een, ander) -> een.compareTo(ander) > 0 ? een : ander);
                }
            }
        }
        if (kleineSet.size() < 2) {
            throw new ParameterException(spec.commandLine(), "Noem een map met leveringen van twee bronnen of meer.");
        }
        // the last is held back at first: a release can be made without the holidays, and is another with them
        List<Path> volgorde = new ArrayList<>(kleineSet.values());
        Optional.ofNullable(kleineSet.get(TERUGGEHOUDEN)).ifPresent(vakanties -> {
            volgorde.remove(vakanties);
            volgorde.add(vakanties);
        });
        return List.copyOf(volgorde);
    }

    private long rijen(long standaard) {
        return ene().orElse(standaard);
    }

    /** The number of rows that is asked for. */
    private Optional<Long> ene() {
        if (rijen.size() > 1) {
            throw new ParameterException(spec.commandLine(), "Meer getallen bij --rows kan alleen bij absentie.");
        }
        return rijen.stream().findFirst();
    }

    private Proefbron proefbron() {
        try {
            return Proefbron.valueOf(bron.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Kies verzuimregistratie of duo-meldingen.", e);
        }
    }
}
