package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.etl.verslag.VerslagJson;
import nl.verzuimatlas.etl.verslag.VerslagTekst;
import nl.verzuimatlas.etl.voorstel.VoorstelTekst;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates deliveries and changes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Controleert leveringen; verandert en bewaart niets.")
public final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Map met levering.yaml, map met zulke mappen, of een bestand met --bron.")
    private List<Path> paden;

    @Option(names = "--bron", paramLabel = "ID", description = "Bron van een los bestand.")
    private Optional<String> bron;

    @Option(names = "--periode", description = "Schooljaar of van/tot van een los bestand.")
    private Optional<String> periode;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Schrijf het verslag naar FILE (.html of .json) of, in beide vormen, naar een map; geweigerde"
                    + " rijen staan ernaast als CSV.")
    private Optional<Path> rapport;

    @Option(names = "--json", description = "Toon per levering een JSON-object, en niets anders.")
    private boolean json;

    @Option(
            names = "--suggest",
            description = "Stel voor bestanden met een onbekende indeling een levering.yaml voor; controleert niets.")
    private boolean voorstel;

    @Mixin
    private Algemeen algemeen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (voorstel) {
            return stelVoor();
        }
        Map<String, String> opgave = new HashMap<>();
        bron.ifPresent(waarde -> opgave.put("bron", waarde));
        opgave.put("periode", periode.orElse(""));
        opgave.put("leverancier", "onbekend");
        List<GelezenLevering> leveringen = Paden.lees(paden, opgave, spec);
        Voortgang voortgang = algemeen.voortgang();
        Optional<Checkrapport> doel = rapport.map(pad -> new Checkrapport(pad, leveringen.size()));
        List<Verslag> verslagen = new ArrayList<>();
        try (Beoordelaar beoordelaar =
                new Beoordelaar(algemeen.home(), Clock.systemDefaultZone(), Snijder.HUIS, voortgang)) {
            beoordeel(leveringen, beoordelaar, doel, verslagen);
        }
        if (doel.isPresent()) {
            doel.get().schrijf(verslagen);
        }
        return verslagen.stream().anyMatch(Verslag::heeftFouten) ? EtlMain.GEWEIGERD : EtlMain.GOED;
    }

    private void beoordeel(
            List<GelezenLevering> leveringen,
            Beoordelaar beoordelaar,
            Optional<Checkrapport> doel,
            List<Verslag> verslagen)
            throws IOException {
        for (GelezenLevering levering : leveringen) {
            Verslag verslag = doel.isPresent()
                    ? beoordelaar.check(levering, doel.get().geweigerd(verslagen.size() + 1))
                    : beoordelaar.check(levering);
            verslagen.add(verslag);
            if (json) {
                algemeen.uit().println(VerslagJson.regel(verslag));
            } else {
                algemeen.uit().print(VerslagTekst.van(verslag));
            }
            algemeen.uit().flush();
        }
    }

    private int stelVoor() throws IOException {
        if (bron.isPresent() && !BronSchema.BRONNEN.contains(bron.get())) {
            throw new ParameterException(
                    spec.commandLine(), "Onbekende bron. Kies uit: " + String.join(", ", BronSchema.BRONNEN) + ".");
        }
        for (Path pad : paden) {
            for (Path bestand : Paden.bestanden(pad, spec)) {
                algemeen.uit().println(VoorstelTekst.van(bestand, bron, periode));
                algemeen.uit().flush();
            }
        }
        return EtlMain.GOED;
    }
}
