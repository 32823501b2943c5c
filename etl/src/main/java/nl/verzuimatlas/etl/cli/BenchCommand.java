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
        description = "Meet: ingest (snelheid en geheugen, naast een DuckDB-script), fuzz (beschadigde rijen),"
                + " kills (afgebroken runs), statistiek (simulatie van meldgedrag en trechter).")
public final class BenchCommand implements Callable<Integer> {

    private static final Set<String> ZWARE_BRONNEN = Set.of("emovo", "verzuimregistratie", "kaart");

    private static final String TERUGGEHOUDEN = "schoolvakanties";

    @Parameters(index = "0", paramLabel = "NAAM", description = "ingest, fuzz, kills of statistiek")
    private String naam;

    @Parameters(index = "1..*", paramLabel = "MAP", description = "Bij kills: mappen met leveringen.")
    private List<Path> paden = List.of();

    @Option(names = "--rows", paramLabel = "N", description = "Rijen (standaard 5 miljoen; bij fuzz 1 miljoen).")
    private Optional<Long> rijen;

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
            defaultValue = "3g",
            description = "Heap van de inname (standaard ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Getal waar alle toeval uit komt (standaard ${DEFAULT-VALUE}).")
    private long seed;

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
                new Innamebench(proefbron(), rijen.orElse(5_000_000L), keren.orElse(3), heap, seed)
                        .draai(werk, spec.commandLine().getOut());
            case "fuzz" ->
                new Ruisbench(rijen.orElse(1_000_000L), seed)
                        .draai(werk, spec.commandLine().getOut());
            case "kills" ->
                new Killbench(leveringen(), keren.orElse(50), true, seed)
                        .draai(werk, spec.commandLine().getOut());
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

    private Proefbron proefbron() {
        try {
            return Proefbron.valueOf(bron.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Kies verzuimregistratie of duo-meldingen.", e);
        }
    }
}
