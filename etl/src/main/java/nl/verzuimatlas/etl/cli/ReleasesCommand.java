package nl.verzuimatlas.etl.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the releases. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "Toont de uitgaven, de nieuwste eerst; * is de uitgave die het portaal toont.")
public final class ReleasesCommand implements Callable<Integer> {

    private static final Duration WACHT = Duration.ofSeconds(30);

    @Option(
            names = "--remove",
            paramLabel = "ID",
            description =
                    "Verwijder deze uitgave met alles erin; niet de uitgave die het portaal toont, of alleen met --offline.")
    private List<String> weg = List.of();

    @Option(
            names = "--offline",
            description =
                    "Verwijder ook de uitgave die het portaal toont. Het portaal toont daarna niets, tot de volgende uitgave.")
    private boolean offline;

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() {
        return weg.isEmpty() ? toon() : verwijder();
    }

    private int verwijder() {
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            Releases releases = new Releases(slot.home());
            for (String id : weg) {
                Optional<ReleaseManifest> release = releases.findRelease(id);
                if (release.isEmpty()) {
                    algemeen.fout().println("Uitgave " + id + " bestaat niet. Kies er een uit de lijst van releases.");
                    return EtlMain.GEWEIGERD;
                }
                if (slot.home().huidigeRelease().equals(Optional.of(id))) {
                    if (!offline) {
                        algemeen.fout()
                                .println("Uitgave " + id
                                        + " wordt nu getoond en is niet verwijderd. Maak eerst een nieuwe"
                                        + " uitgave met publish. Kan dat niet, omdat deze uitgave iets verraadt? Met --offline"
                                        + " verdwijnt zij toch, en toont het portaal niets tot de volgende uitgave.");
                        return EtlMain.GEWEIGERD;
                    }
                    releases.serveerNiets();
                    algemeen.uit().println("Het portaal toont nu niets. Maak een uitgave met publish.");
                }
                releases.verwijder(release.get());
                algemeen.uit().println("verwijderd: " + id);
            }
            return EtlMain.GOED;
        }
    }

    private int toon() {
        Home home = algemeen.home();
        List<ReleaseManifest> releases = new Releases(home).lijst();
        String huidige = home.huidigeRelease().orElse("");
        if (releases.isEmpty()) {
            algemeen.uit().println("Er zijn nog geen uitgaven.");
        }
        for (ReleaseManifest release : releases) {
            algemeen.uit()
                    .printf(
                            "%s %s  %s  %d leveringen  %s%n",
                            release.id().equals(huidige) ? "*" : " ",
                            release.id(),
                            release.gemaaktOp(),
                            release.leveringen().size(),
                            Wijzigingregel.van(release));
        }
        return EtlMain.GOED;
    }
}
