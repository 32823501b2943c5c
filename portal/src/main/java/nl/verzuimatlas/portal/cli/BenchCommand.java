package nl.verzuimatlas.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.bench.Browserproef;
import nl.verzuimatlas.portal.bench.Meting;
import nl.verzuimatlas.portal.bench.Paginameting;
import nl.verzuimatlas.portal.bench.Portaalproef;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast pages and API answer. */
@Command(
        name = "bench",
        description =
                "Measures how fast pages and API answer at a fixed rate: cold, with kept answers, without, and while releases are swapped.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:VERZUIMATLAS_HOME:-./data}",
            description = "Home directory with the release to copy; it is not changed (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(names = "--rate", defaultValue = "200", description = "Requests per second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "Length of each phase (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--phases",
            split = ",",
            defaultValue = "COLD,CACHED,UNCACHED,SWAP",
            description =
                    "What to measure: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). The first also warms up.")
    private Set<Portaalproef.Fase> phases;

    @Option(
            names = "--lighthouse",
            paramLabel = "DIR",
            description =
                    "Folder with Lighthouse and meet.js; also measures five pages in a browser. Needs Node.js and Chromium.")
    private Optional<Path> lighthouse;

    @Option(
            names = "--chromium",
            paramLabel = "FILE",
            defaultValue = "${env:CHROMIUM:-/usr/bin/chromium}",
            description = "The browser for Lighthouse (default: ${DEFAULT-VALUE}).")
    private String chromium;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rate < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--rate and --seconds must be 1 or more");
        }
        PrintWriter uit = spec.commandLine().getOut();
        Path map = Files.createTempDirectory("verzuimatlas-bench");
        try {
            List<Meting> metingen = new Portaalproef(rate, seconds, phases).draai(new Home(home), map);
            uit.println(Meting.KOP);
            metingen.forEach(meting -> uit.println(meting.regel()));
            uit.flush();
            boolean goed = metingen.stream().allMatch(meting -> meting.fouten() == 0);
            boolean bekeken = bekijk(uit);
            return goed && bekeken ? 0 : 1;
        } finally {
            ruimOp(map);
        }
    }

    private boolean bekijk(PrintWriter uit) throws IOException, InterruptedException {
        if (lighthouse.isEmpty()) {
            return true;
        }
        List<Paginameting> paginas = new Browserproef(lighthouse.get(), chromium).draai(new Home(home));
        uit.println(Paginameting.KOP);
        paginas.forEach(pagina -> uit.println(pagina.regel()));
        uit.flush();
        return paginas.stream().allMatch(Paginameting::goed);
    }

    private static void ruimOp(Path map) throws IOException {
        try (Stream<Path> alles = Files.walk(map)) {
            alles.sorted(Comparator.reverseOrder()).forEach(pad -> {
                try {
                    Files.delete(pad);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
