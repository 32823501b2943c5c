package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.bench.Innamebench;
import nl.verzuimatlas.etl.bench.Proefbron;
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
        description = "Meet: ingest (snelheid en geheugen, naast een DuckDB-script).")
public final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAAM", description = "ingest")
    private String naam;

    @Option(names = "--rows", paramLabel = "N", description = "Rijen (standaard 5 miljoen).")
    private Optional<Long> rijen;

    @Option(
            names = "--bron",
            paramLabel = "ID",
            defaultValue = "verzuimregistratie",
            description = "verzuimregistratie (standaard) of duo-meldingen.")
    private String bron;

    @Option(names = "--times", paramLabel = "N", description = "Hoe vaak (standaard 3).")
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
            default -> throw new ParameterException(spec.commandLine(), "Meting " + naam + " bestaat niet.");
        };
    }

    private Proefbron proefbron() {
        try {
            return Proefbron.valueOf(bron.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Kies verzuimregistratie of duo-meldingen.", e);
        }
    }
}
