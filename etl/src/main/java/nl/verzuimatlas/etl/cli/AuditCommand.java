package nl.verzuimatlas.etl.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.warehouse.audit.Auditverslag;
import nl.verzuimatlas.warehouse.audit.Auditweergave;
import nl.verzuimatlas.warehouse.audit.Uitgaveaudit;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Attacks a release with what is public of it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Valt een uitgave aan met alleen wat openbaar is, en zoekt verborgen cijfers die toch te vinden zijn.")
public final class AuditCommand implements Callable<Integer> {

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "Nummer van de uitgave (standaard de uitgave die het portaal toont).")
    private Optional<String> id;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description =
                    "Val de cijfers in dit bestand aan (van /api/v1/waarnemingen?formaat=csv) en vergelijk ze met de"
                            + " uitgave.")
    private Optional<Path> csv;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Schrijf het verslag met alle vondsten als JSON naar FILE. Niet voor publicatie.")
    private Optional<Path> rapport;

    @Option(names = "--json", description = "Toon het verslag als JSON, en niets anders. Niet voor publicatie.")
    private boolean json;

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() throws IOException, SQLException {
        Home home = algemeen.home();
        List<ReleaseManifest> releases = new Releases(home).lijst();
        String gezocht = id.or(home::huidigeRelease).orElse("");
        Optional<ReleaseManifest> release =
                releases.stream().filter(een -> een.id().equals(gezocht)).findFirst();
        if (release.isEmpty()) {
            algemeen.fout()
                    .println(
                            gezocht.isEmpty()
                                    ? "Er is nog geen uitgave om aan te vallen. Maak er een met publish."
                                    : "Uitgave " + gezocht + " bestaat niet. Kies er een uit de lijst van releases.");
            return EtlMain.GEWEIGERD;
        }
        List<Path> eerdere = releases.stream()
                .filter(een -> een.gemaaktOp().isBefore(release.get().gemaaktOp()))
                .map(een -> home.publiek(een.id()))
                .toList();
        algemeen.voortgang().meld("uitgave " + gezocht + " aanvallen, met " + eerdere.size() + " eerdere uitgaven");
        Kennis kennis = Kennis.lees(Indicatorregister.teksten(home));
        Auditverslag verslag = Uitgaveaudit.val(home.publiek(release.get().id()), eerdere, csv, kennis);
        toon(verslag);
        return verslag.isVeilig() ? EtlMain.GOED : EtlMain.GEWEIGERD;
    }

    private void toon(Auditverslag verslag) throws IOException {
        if (rapport.isPresent()) {
            Files.writeString(rapport.get(), json(verslag) + "\n");
        }
        if (json) {
            algemeen.uit().println(json(verslag));
        } else {
            Auditweergave.regels(verslag).forEach(algemeen.uit()::println);
        }
    }

    private static String json(Auditverslag verslag) throws JsonProcessingException {
        return Auditweergave.json(verslag);
    }
}
