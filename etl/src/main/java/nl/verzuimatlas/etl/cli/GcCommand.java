package nl.verzuimatlas.etl.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes what no release needs. */
@Command(
        name = "gc",
        mixinStandardHelpOptions = true,
        description = "Verwijdert vervangen leveringen waarvan geen uitgave is gemaakt, en resten van afgebroken runs.")
public final class GcCommand implements Callable<Integer> {

    private static final Duration WACHT = Duration.ofSeconds(30);

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() {
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            Mappen.verwijder(slot.home().werk());
            Mappen.verwijder(slot.home().spark());
            List<String> weg = new Releases(slot.home()).ruimOp();
            weg.forEach(levering -> algemeen.uit().println("verwijderd: " + levering));
            algemeen.uit().println(weg.size() + " leveringen verwijderd");
            return EtlMain.GOED;
        }
    }
}
