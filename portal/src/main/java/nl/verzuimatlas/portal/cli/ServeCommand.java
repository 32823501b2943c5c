package nl.verzuimatlas.portal.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the pages and the API until the process is ended. */
@Command(
        name = "serve",
        description = "Serves the portal. A new release is picked up without a restart.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:VERZUIMATLAS_HOME:-./data}",
            description = "Home directory with the releases (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(
            names = "--port",
            defaultValue = "7070",
            description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String bind;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be 0.." + HIGHEST_PORT + ", got " + port);
        }
        Portal portal = Portal.start(new Home(home), bind, port, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "portal-close"));
        spec.commandLine().getOut().println(portal.adres());
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return 0;
    }
}
