package nl.verzuimatlas.etl.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.levering.Kalenderbevindingen;
import nl.verzuimatlas.warehouse.leverkalender.Leverkalender;
import nl.verzuimatlas.warehouse.leverkalender.Verwachting;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what came, what is expected and what is late. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = "Toont wat er is binnengekomen, wat wordt verwacht en wat te laat is (leverkalender.yaml).")
public final class DeliveriesCommand implements Callable<Integer> {

    @Option(names = "--late", description = "Alleen wat te laat is; afloop 1 als er iets te laat is.")
    private boolean alleenTeLaat;

    @Option(names = "--json", description = "Toon een JSON-object, en niets anders.")
    private boolean json;

    @Mixin
    private Algemeen algemeen;

    private final Clock klok;

    /** By the clock of this machine. */
    public DeliveriesCommand() {
        this(Clock.systemDefaultZone());
    }

    DeliveriesCommand(Clock klok) {
        this.klok = klok;
    }

    @Override
    public Integer call() {
        Home home = algemeen.home();
        LocalDate vandaag = LocalDate.now(klok);
        Leverkalender kalender;
        try {
            kalender = Leverkalender.lees(home);
        } catch (Leverkalender.OngeldigException e) {
            Kalenderbevindingen.van(e).forEach(bevinding -> algemeen.fout().println(bevinding.regel()));
            return EtlMain.GEWEIGERD;
        }
        List<Verwachting> verwacht = kalender.verwacht(vandaag, Leveringen.geldende(home));
        Leveringlijst lijst = Leveringlijst.van(home, verwacht, vandaag);
        algemeen.uit().print(json ? lijst.json(alleenTeLaat) : lijst.tekst(alleenTeLaat));
        algemeen.uit().flush();
        return alleenTeLaat && lijst.teLaat() > 0 ? EtlMain.GEWEIGERD : EtlMain.GOED;
    }
}
