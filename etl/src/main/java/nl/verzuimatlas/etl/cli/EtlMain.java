package nl.verzuimatlas.etl.cli;

import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.warehouse.contract.Productversie;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of this module. */
@Command(
        name = "verzuimatlas",
        mixinStandardHelpOptions = true,
        versionProvider = EtlMain.Versie.class,
        description = "Maakt van leveringen over schoolverzuim regionale cijfers.",
        subcommands = {
            CheckCommand.class,
            IngestCommand.class,
            PublishCommand.class,
            AuditCommand.class,
            ReleasesCommand.class,
            RollbackCommand.class,
            GcCommand.class,
            DeliveriesCommand.class,
            WithdrawCommand.class,
            RekeyCommand.class,
            WaaromCommand.class,
            GenerateCommand.class,
            BenchCommand.class
        },
        exitCodeListHeading = "%nAfloop:%n",
        exitCodeList = {
            "0:gelukt",
            "1:levering geweigerd of controle niet goed",
            "2:opdracht niet goed geschreven",
            "3:interne fout"
        })
public final class EtlMain implements Callable<Integer> {

    /** All went well. */
    static final int GOED = 0;

    /** Input refused, or a check failed. */
    static final int GEWEIGERD = 1;

    static final int VERKEERD_GEBRUIK = 2;
    /** Something went wrong that is not about the input. */
    static final int INTERNE_FOUT = 3;

    private static final Logger LOG = LoggerFactory.getLogger(EtlMain.class);

    /** What {@code --version} says. */
    static final class Versie implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Verzuimatlas " + Productversie.lees()};
        }
    }

    @Spec
    private CommandSpec spec;

    /** Runs the command in {@code args} and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The commands, for use from a terminal or a test. */
    public static CommandLine commandLine() {
        CommandLine regel = new CommandLine(new EtlMain());
        CommandLine.IParameterExceptionHandler gewoon = regel.getParameterExceptionHandler();
        return regel.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fout, opdracht) -> fout instanceof Paden.GeenLeveringException
                        ? zonderGebruik(fout)
                        : gewoon.handleParseException(fout, opdracht))
                .setExecutionExceptionHandler(EtlMain::mislukt);
    }

    private static int zonderGebruik(CommandLine.ParameterException fout) {
        fout.getCommandLine().getErr().println(fout.getMessage());
        return VERKEERD_GEBRUIK;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return VERKEERD_GEBRUIK;
    }

    private static int mislukt(Exception fout, CommandLine opdracht, CommandLine.ParseResult ontleed) {
        if (fout instanceof Geheim.AndereSleutelException) {
            opdracht.getErr()
                    .println(
                            "De geheime sleutel is niet die van de leveringen die al in deze map staan. Dezelfde leerling"
                                    + " zou dan als twee leerlingen tellen; daarom is niets ingenomen. Zet de oude sleutel terug ("
                                    + Geheim.OMGEVING
                                    + ", of het bestand sleutel in de map), of begin met een lege map (--home).");
            return GEWEIGERD;
        }
        if (fout instanceof Geheim.NieuweSleutelOntbreektException) {
            opdracht.getErr()
                    .println("Zet de nieuwe sleutel (32 tekens of meer, op een regel) in " + Geheim.NIEUW_IN_OMGEVING
                            + ". Er is niets veranderd.");
            return GEWEIGERD;
        }
        if (fout instanceof Slot.BezetException bezet) {
            opdracht.getErr()
                    .println("Een andere run is bezig met deze map (" + bezet.houder() + "). Probeer het later.");
        } else if (isSchijfVol(fout)) {
            opdracht.getErr()
                    .println(
                            "De schijf is vol. Er is niets half opgeslagen, en wat werd getoond blijft staan. Maak ruimte"
                                    + " in de map (--home) en geef de opdracht opnieuw.");
        } else {
            opdracht.getErr().println("Er ging iets mis: " + fout.getMessage());
            LOG.error("{} failed", opdracht.getCommandName(), fout);
        }
        return INTERNE_FOUT;
    }

    /** Whether there was no room on the disk. Java has no type for it: only the message of the system tells. */
    static boolean isSchijfVol(Throwable fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            String tekst = String.valueOf(oorzaak.getMessage());
            if (tekst.contains("No space left on device") || tekst.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
