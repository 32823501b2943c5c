package nl.verzuimatlas.etl.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command has. */
public final class Algemeen {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:VERZUIMATLAS_HOME:-./data}",
            description = "Map met leveringen en publicaties (standaard $VERZUIMATLAS_HOME of ./data).")
    private Path home;

    @Option(names = "--quiet", description = "Toon geen voortgang.")
    private boolean stil;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The home directory. */
    public Home home() {
        return new Home(home);
    }

    /** Progress on standard error; nothing with {@code --quiet}. */
    public Voortgang voortgang() {
        return new Voortgang(fout(), System.console() != null, stil, Clock.systemUTC());
    }

    /** Standard output of the command. */
    public PrintWriter uit() {
        return spec.commandLine().getOut();
    }

    /** Standard error of the command. */
    public PrintWriter fout() {
        return spec.commandLine().getErr();
    }
}
