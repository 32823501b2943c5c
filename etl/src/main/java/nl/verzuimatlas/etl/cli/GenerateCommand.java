package nl.verzuimatlas.etl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.generator.Generator;
import nl.verzuimatlas.etl.generator.Landgenerator;
import nl.verzuimatlas.etl.generator.Schaal;
import nl.verzuimatlas.etl.generator.Voortgang;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: writes invented deliveries in the real formats. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Schrijft verzonnen leveringen in de echte formaten; dezelfde schaal en hetzelfde getal geven"
                + " dezelfde bestanden.")
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scale",
            required = true,
            paramLabel = "voorbeeld|regio|nl",
            description =
                    "Hoeveel: voorbeeld (7 schooljaren), regio (10 schooljaren, alle scholen) of nl (een schooljaar, alle"
                            + " gemeenten en scholen, 50 miljoen rijen verzuimregistratie).")
    private String schaal;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Getal waar alle toeval uit komt (standaard ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "MAP", description = "Map waarin de leveringen komen.")
    private Path uit;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Bij nl: ongeveer zoveel rijen verzuimregistratie, voor een kleiner land.")
    private Optional<Long> rijen;

    @Option(names = "--quiet", description = "Toon geen voortgang.")
    private boolean stil;

    @Override
    public Integer call() {
        Schaal gekozen = kies();
        PrintWriter scherm = spec.commandLine().getOut();
        Voortgang voortgang = (levering, aantal) -> {
            if (!stil) {
                scherm.printf(Locale.ROOT, "%-45s %,10d rijen%n", levering, aantal);
                scherm.flush();
            }
        };
        if (gekozen == Schaal.NL) {
            int draden = Runtime.getRuntime().availableProcessors();
            Landgenerator.schrijf(seed, uit, rijen, draden, voortgang);
        } else {
            Generator.schrijf(gekozen, seed, uit, voortgang);
        }
        if (!stil) {
            scherm.println("Klaar: " + uit);
        }
        return ExitCode.OK;
    }

    private Schaal kies() {
        Schaal gekozen;
        try {
            gekozen = Schaal.valueOf(schaal.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "Schaal \"" + schaal + "\" bestaat niet. Kies voorbeeld, regio of nl.", e);
        }
        boolean geteld = rijen.isPresent();
        if (geteld && (gekozen != Schaal.NL || rijen.get() < 1)) {
            throw new ParameterException(spec.commandLine(), "--rows is een aantal van 1 of meer, en alleen bij nl.");
        }
        return gekozen;
    }
}
