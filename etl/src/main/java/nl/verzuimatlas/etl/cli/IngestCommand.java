package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.LokaleWerkploeg;
import nl.verzuimatlas.etl.inname.SparkWerkploeg;
import nl.verzuimatlas.etl.inname.Werkploeg;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.Kalenderbevindingen;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.VerslagJson;
import nl.verzuimatlas.etl.verslag.VerslagTekst;
import nl.verzuimatlas.warehouse.leverkalender.Leverkalender;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;
import nl.verzuimatlas.warehouse.thuis.Wisseling;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates deliveries and takes in what is good. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Controleert leveringen en neemt ze in; geweigerde rijen gaan met reden naar quarantaine.")
public final class IngestCommand implements Callable<Integer> {

    private static final String LOKAAL = "local[*]";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Map met levering.yaml, map met zulke mappen, of een bestand met --bron, --periode en --leverancier.")
    private List<Path> paden;

    @Option(names = "--master", paramLabel = "URL", description = "Spark-cluster (standaard deze machine).")
    private Optional<String> master;

    @Option(names = "--bron", paramLabel = "ID", description = "Bron van een los bestand.")
    private Optional<String> bron;

    @Option(names = "--periode", description = "Schooljaar, of jjjj-mm-dd/jjjj-mm-dd, van een los bestand.")
    private Optional<String> periode;

    @Option(names = "--leverancier", paramLabel = "NAAM", description = "Leverancier van een los bestand.")
    private Optional<String> leverancier;

    @Option(names = "--versie", paramLabel = "N", description = "Versie van een los bestand (standaard 1).")
    private Optional<Integer> versie;

    @Option(names = "--status", description = "definitief (standaard) of voorlopig, van een los bestand.")
    private Optional<String> status;

    @Option(names = "--fictief", description = "De gegevens van een los bestand zijn verzonnen.")
    private boolean fictief;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Zo lang wachten op een andere run (standaard 30).")
    private int wacht;

    @Option(names = "--publish", description = "Maak daarna meteen een uitgave, in dezelfde run.")
    private boolean publiceer;

    @Option(names = "--again", description = "Laat een levering die is ingetrokken weer meetellen.")
    private boolean opnieuw;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "Neem deze leverkalender over: welke leveringen wanneer worden verwacht.")
    private Optional<Path> kalender;

    @Option(names = "--json", description = "Toon per levering een JSON-object, en niets anders.")
    private boolean json;

    @Mixin
    private Uitgaveopties opties;

    @Mixin
    private Algemeen algemeen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        List<GelezenLevering> leveringen = Paden.lees(paden, opgave(), spec);
        Home home = algemeen.home();
        if (kalender.isPresent() && !neemKalenderOver(home, kalender.get())) {
            return EtlMain.GEWEIGERD;
        }
        Clock klok = Clock.systemDefaultZone();
        try (Slot slot = Slot.neem(home, Duration.ofSeconds(wacht));
                Beoordelaar beoordelaar = new Beoordelaar(home, klok, Snijder.HUIS, algemeen.voortgang());
                Inname inname =
                        new Inname(slot, klok, Geheim.hersleutel(home, System.getenv()), ploeg(home), beoordelaar)) {
            inname.ruimOp();
            Innamelijst lijst = new Innamelijst();
            Sparkstart spark = new Sparkstart(() -> open(home));
            for (int i = 0; i < leveringen.size(); i++) {
                GelezenLevering levering = leveringen.get(i);
                if (leveringen.size() > 1) {
                    algemeen.voortgang().meld("[%d/%d] %s".formatted(i + 1, leveringen.size(), levering.plek()));
                }
                leesVooruit(inname, leveringen.subList(i, leveringen.size()));
                Inname.Resultaat resultaat = lijst.neemIn(inname, levering, opnieuw);
                toon(resultaat);
                if (publiceer && resultaat.afloop() == Inname.Afloop.INGENOMEN) {
                    // with a new delivery there will be a new release
                    spark.begin();
                }
            }
            inname.ruimOp();
            if (leveringen.size() > 1 && !json) {
                algemeen.uit().print(lijst.tekst());
                algemeen.uit().flush();
            }
            int uitgave = publiceer ? Uitgever.publiceer(slot, spark, opties, algemeen) : EtlMain.GOED;
            return Math.max(lijst.afloop(), uitgave);
        }
    }

    // the tasks of a cluster run in other processes, which this would not warm up
    private SparkSession open(Home home) {
        SparkSession sessie = SparkSessions.open(master.orElse(LOKAAL), home);
        return master.isEmpty() ? Opwarming.doe(sessie, home.spark()) : sessie;
    }

    private boolean neemKalenderOver(Home home, Path bestand) throws IOException {
        String tekst = Files.readString(bestand);
        try {
            Leverkalender.lees(tekst);
        } catch (Leverkalender.OngeldigException e) {
            Kalenderbevindingen.van(e).forEach(bevinding -> algemeen.fout().println(bevinding.regel()));
            return false;
        }
        try (Slot slot = Slot.neem(home, Duration.ofSeconds(wacht));
                Wisseling wisseling = Wisseling.begin(slot)) {
            Files.writeString(wisseling.vervang(home.leverkalender()), tekst);
            wisseling.voerUit();
        }
        return true;
    }

    // on a cluster other machines read, one delivery at a time
    private void leesVooruit(Inname inname, List<GelezenLevering> nogTeDoen) {
        if (master.isEmpty()) {
            int hoeveel = 1 + Runtime.getRuntime().availableProcessors();
            inname.leesVooruit(nogTeDoen.subList(0, Math.min(nogTeDoen.size(), hoeveel)));
        }
    }

    // on one machine Spark would do the same work with the same threads, after seconds of starting
    private Supplier<Werkploeg> ploeg(Home home) {
        return () ->
                master.isEmpty() ? LokaleWerkploeg.allen() : new SparkWerkploeg(SparkSessions.open(master.get(), home));
    }

    private void toon(Inname.Resultaat resultaat) {
        if (json) {
            algemeen.uit().println(VerslagJson.regel(resultaat.verslag()));
        } else if (resultaat.afloop() == Inname.Afloop.ONGEWIJZIGD) {
            algemeen.uit()
                    .println(resultaat.verslag().bron() + " ("
                            + resultaat.verslag().plek() + ")");
            algemeen.uit().println("  ongewijzigd: " + resultaat.id() + " is al ingenomen");
        } else {
            algemeen.uit().print(VerslagTekst.van(resultaat.verslag()));
            algemeen.uit()
                    .println(
                            switch (resultaat.afloop()) {
                                case INGENOMEN -> "  ingenomen als " + resultaat.id();
                                case TERUGGEHAALD -> "  teruggehaald: " + resultaat.id() + " telt weer mee";
                                case ONGEWIJZIGD, GEWEIGERD -> "  niet ingenomen";
                            });
        }
        algemeen.uit().flush();
    }

    private Map<String, String> opgave() {
        Map<String, String> opgave = new TreeMap<>();
        bron.ifPresent(waarde -> opgave.put("bron", waarde));
        periode.ifPresent(waarde -> opgave.put("periode", waarde));
        leverancier.ifPresent(waarde -> opgave.put("leverancier", waarde));
        status.ifPresent(waarde -> opgave.put("status", waarde));
        versie.ifPresent(waarde -> opgave.put("versie", String.valueOf(waarde)));
        if (fictief) {
            opgave.put("fictief", "true");
        }
        return opgave;
    }
}
