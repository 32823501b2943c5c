package nl.verzuimatlas.etl.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the releases. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "Toont de uitgaven, de nieuwste eerst; * is de uitgave die het portaal toont.")
public final class ReleasesCommand implements Callable<Integer> {

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() {
        Home home = algemeen.home();
        List<ReleaseManifest> releases = new Releases(home).lijst();
        String huidige = home.huidigeRelease().orElse("");
        if (releases.isEmpty()) {
            algemeen.uit().println("Er zijn nog geen uitgaven.");
        }
        for (ReleaseManifest release : releases) {
            algemeen.uit()
                    .printf(
                            "%s %s  %s  %d leveringen%n",
                            release.id().equals(huidige) ? "*" : " ",
                            release.id(),
                            release.gemaaktOp(),
                            release.leveringen().size());
        }
        return EtlMain.GOED;
    }
}
