package nl.verzuimatlas.portal.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The portal's commands; without one, wrong usage. */
@Command(
        name = "portal",
        description = "Pages, charts and the API over a release.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ServeCommand.class, BenchCommand.class})
public final class PortalCommand {

    private static final int REFUSED = 1;
    private static final int INTERNAL_ERROR = 3;

    /** The command line with its exit codes: 0 ok, 1 input refused, 2 usage, 3 internal. */
    public static CommandLine commandLine() {
        return new CommandLine(new PortalCommand())
                .setExecutionExceptionHandler((fout, opdracht, resultaat) -> {
                    opdracht.getErr().println("portal: " + fout.getMessage());
                    return fout instanceof IllegalArgumentException ? REFUSED : INTERNAL_ERROR;
                })
                .setExitCodeExceptionMapper(fout -> ExitCode.USAGE);
    }
}
