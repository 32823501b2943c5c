package nl.verzuimatlas.etl.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what no release needs. */
@Command(
        name = "gc",
        mixinStandardHelpOptions = true,
        description =
                "Verwijdert vervangen leveringen waarvan geen uitgave is gemaakt, en resten van afgebroken runs. Uitgaven"
                        + " blijven, tenzij u zegt hoeveel u er bewaart.")
public final class GcCommand implements Callable<Integer> {

    private static final Duration WACHT = Duration.ofSeconds(30);

    @Option(
            names = "--keep",
            paramLabel = "N",
            description =
                    "Bewaar de nieuwste N uitgaven en verwijder oudere. De uitgave die het portaal toont en de uitgave"
                            + " waarmee die is vergeleken blijven altijd. Links naar een verwijderde uitgave werken daarna niet meer.")
    private Optional<Integer> bewaar = Optional.empty();

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() {
        if (bewaar.isPresent() && bewaar.get() < 1) {
            algemeen.fout().println("--keep is een getal van 1 of meer.");
            return EtlMain.VERKEERD_GEBRUIK;
        }
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            Mappen.verwijder(slot.home().werk());
            Mappen.verwijder(slot.home().spark());
            Releases releases = new Releases(slot.home());
            bewaar.ifPresent(aantal -> verwijder(releases, aantal));
            List<String> weg = releases.ruimOp();
            weg.forEach(levering -> algemeen.uit().println("verwijderd: " + levering));
            algemeen.uit().println(weg.size() + " leveringen verwijderd");
            return EtlMain.GOED;
        }
    }

    private void verwijder(Releases releases, int aantal) {
        for (ReleaseManifest release : releases.overtollig(aantal)) {
            releases.verwijder(release);
            algemeen.uit().println("verwijderd: uitgave " + release.id());
        }
    }
}
