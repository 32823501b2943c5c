package nl.verzuimatlas.etl.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Serves an earlier release. */
@Command(name = "rollback", mixinStandardHelpOptions = true, description = "Toont een eerdere uitgave weer.")
public final class RollbackCommand implements Callable<Integer> {

    private static final Duration WACHT = Duration.ofSeconds(30);

    @Parameters(paramLabel = "ID", description = "Nummer van de uitgave (zie releases).")
    private String id;

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() {
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            Releases releases = new Releases(slot.home());
            if (releases.findRelease(id).isEmpty()) {
                algemeen.fout().println("Uitgave " + id + " bestaat niet. Kies er een uit de lijst van releases.");
                return EtlMain.GEWEIGERD;
            }
            releases.serveer(id);
            algemeen.uit().println("Uitgave " + id + " wordt nu getoond.");
            return EtlMain.GOED;
        }
    }
}
