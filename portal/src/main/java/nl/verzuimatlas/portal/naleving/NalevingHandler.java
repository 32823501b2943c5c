package nl.verzuimatlas.portal.naleving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Answers {@code /protocolnaleving}: do schools report 16 hours in 4 weeks, in time, and if late how late. */
public final class NalevingHandler implements PaginaHandler {

    private static final Snede MEDIAAN = new Snede("meldtermijn", "maat", "mediaan");
    private static final Snede TE_LAAT = new Snede("te-laat", "duur", "1-5-dagen");
    private static final List<String> KLASSEN =
            List.of("1-5-dagen", "6-10-dagen", "11-20-dagen", "langer-dan-20-dagen");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        Gebied gebied = filters.gebied(gebieden.keuzes(), regio);
        Cijfers opTijd = Vragen.overal(lezer, Maten.OP_TIJD.snede(), Regiotype.values());
        Schooljaar jaar =
                filters.schooljaar(opTijd.schooljaren(), lezer.release().laatsteSchooljaar());
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, "protocolnaleving", "niet-gemeld", "meldtermijn", "te-laat");
        Figuren figuren = new Figuren(register, lezer.release().id());

        List<Gebied> vergelijk = gebied.equals(regio) ? List.of(regio) : List.of(gebied, regio);
        List<Figuur> getoond = new ArrayList<>();
        getoond.add(figuren.verloop("op-tijd", Maten.OP_TIJD, opTijd, vergelijk));
        getoond.add(figuren.perGebied(
                "op-tijd-gemeenten",
                Maten.OP_TIJD,
                Vragen.overal(lezer, Maten.OP_TIJD.snede(), Regiotype.GEMEENTE, Regiotype.GGD),
                regio,
                gebieden.alleGemeenten(),
                gebied.type() == Regiotype.GEMEENTE ? gebied : regio,
                jaar));
        getoond.add(figuren.verloop(
                "niet-gemeld",
                Maten.NIET_GEMELD,
                Vragen.overal(lezer, Maten.NIET_GEMELD.snede(), Regiotype.values()),
                vergelijk));
        getoond.add(teLaat(figuren, cijfers, gebied));
        getoond.add(termijn(figuren, cijfers, gebied));
        return new FigurenPage(
                Kader.van("Protocolnaleving", "/protocolnaleving", lezer.release()),
                "Mist een leerling 16 uur in 4 weken? Dan moet de school dat op tijd melden. " + "U ziet of scholen in "
                        + gebied.naam() + " dat doen.",
                "Deze cijfers gaan over scholen die in het gebied staan. Hun leerlingen kunnen ergens anders wonen.",
                filters,
                List.of(
                        Tegel.van(
                                "protocolnaleving",
                                "Op tijd gemeld",
                                cijfers.find(Maten.OP_TIJD.snede(), gebied, jaar)),
                        Tegel.van("niet-gemeld", "Niet gemeld", cijfers.find(Maten.NIET_GEMELD.snede(), gebied, jaar)),
                        Tegel.van("meldtermijn", "De helft is gemeld binnen", cijfers.find(MEDIAAN, gebied, jaar)),
                        Tegel.van(
                                "meldtermijn", "90% is gemeld binnen", cijfers.find(MEDIAAN.met("p90"), gebied, jaar))),
                getoond);
    }

    private static Figuur teLaat(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Map<String, String> klassen = figuren.register().labels(TE_LAAT.indicator(), TE_LAAT.dimensie(), KLASSEN);
        return figuren.stapel("te-laat", TE_LAAT, "meldingen", cijfers, gebied, klassen)
                .titel("Hoeveel schooldagen te laat kwamen de late meldingen in " + gebied.naam() + "?")
                .onderschrift("Te late meldingen naar aantal schooldagen te laat, " + gebied.naam())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static Figuur termijn(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        lijnen.put(MEDIAAN, "De helft is gemeld binnen");
        lijnen.put(MEDIAAN.met("p90"), "90% is gemeld binnen");
        return figuren.lijnen("meldtermijn", cijfers, gebied, lijnen)
                .titel(termijnInWoorden(cijfers, gebied))
                .onderschrift("Schooldagen tussen 16 uur verzuim en de melding, " + gebied.naam())
                .grafiek(Lijngrafiek::van, "schooldagen")
                .definities(figuren.register(), MEDIAAN.indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static String termijnInWoorden(Cijfers cijfers, Gebied gebied) {
        List<Schooljaar> jaren = cijfers.schooljaren();
        Optional<Waarneming> mediaan =
                jaren.isEmpty() ? Optional.empty() : cijfers.find(MEDIAAN, gebied, jaren.get(jaren.size() - 1));
        return mediaan.filter(Weergave::isCijfer)
                .map(w -> "In " + w.schooljaar() + " was de helft van de meldingen in " + gebied.naam() + " binnen "
                        + Weergave.kaal(w) + " schooldagen gedaan")
                .orElse("Tijd tot de melding in " + gebied.naam() + ": " + Weergave.tekst(mediaan));
    }
}
