package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a release of the accepted deliveries and serves it. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Maakt een uitgave van de leveringen; CURRENT verandert alleen als elke controle slaagt.")
public final class PublishCommand implements Callable<Integer> {

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark-cluster (standaard deze machine).")
    private String master;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Zo lang wachten op een andere run (standaard 30).")
    private int wacht;

    @Mixin
    private Uitgaveopties opties;

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() throws IOException, SQLException {
        try (Slot slot = Slot.neem(algemeen.home(), Duration.ofSeconds(wacht))) {
            return Uitgever.publiceer(slot, () -> SparkSessions.open(master, slot.home()), opties, algemeen);
        }
    }
}
