package nl.verzuimatlas.portal.naleving;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /protocolnaleving}: what schools do after a signal, in time, late or not; how long they wait; what is agreed. */
public final class NalevingHandler implements PaginaHandler {

    private static final Snede STAPPEN_OP_TIJD = new Snede(NalevingFiguren.STAPPEN, "grond", Snede.TOTAAL);

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        Gebied gebied = filters.gebied(gebieden.keuzes(), regio);
        Schooljaar jaar = filters.schooljaar(
                Vragen.overal(lezer, Maten.OP_TIJD.snede(), Regiotype.values()).schooljaren(),
                lezer.release().laatsteSchooljaar());
        Keuze keuze = Keuze.lees(filters, register, lezer.protocollen());
        Kader kader = Kader.van("Protocolnaleving", "/protocolnaleving", lezer.release(), verzoek);
        return new FigurenPage(
                kader,
                filters,
                lezer.onthoud(
                        FigurenPage.Inhoud.class,
                        List.of("naleving", gebied, jaar, keuze),
                        () -> inhoud(lezer, gebied, jaar, keuze)));
    }

    private static FigurenPage.Inhoud inhoud(ReleaseLezer lezer, Gebied gebied, Schooljaar jaar, Keuze keuze) {
        Gebieden gebieden = Gebieden.van(lezer);
        Cijfers cijfers = Vragen.inGebied(
                lezer,
                gebied,
                "protocolnaleving",
                "niet-gemeld",
                "te-laat-gemeld",
                "meldtermijn",
                NalevingFiguren.MELDINGEN,
                NalevingFiguren.STAPPEN,
                NalevingFiguren.MELDINGEN + "-dagen-te-laat",
                NalevingFiguren.STAPPEN + "-dagen-te-laat",
                "uren-bij-melding",
                "uren-bij-melding-klassen",
                "preventie");
        Figuren figuren = new Figuren(Register.van(lezer), lezer.release().id(), jaar);
        ScanFiguren scan = new ScanFiguren(lezer, figuren, gebied);
        List<Figuur> getoond = new ArrayList<>(vanKeuze(lezer, figuren, keuze, gebieden, gebied, jaar));
        getoond.addAll(vanGebied(new NalevingFiguren(figuren, cijfers, gebied, jaar), keuze));
        getoond.addAll(wachten(new WachtFiguren(figuren, cijfers, gebied, jaar)));
        getoond.addAll(scan.figuren());
        return new FigurenPage.Inhoud(
                "Mist een leerling vaak school? Dan moet de school iets doen: melden, praten of hulp zoeken. "
                        + "U ziet of scholen in " + gebied.naam() + " dat doen, en of het op tijd is.",
                "Deze cijfers gaan over scholen die in het gebied staan. Hun leerlingen kunnen ergens anders wonen.",
                List.of(
                        new Verwijzing("Wat is er afgesproken? Alle protocollen", "/protocolnaleving/protocollen"),
                        new Verwijzing("Wat als hier een ander protocol gold?", "/protocolnaleving/wat-als")),
                tegels(cijfers, gebied, jaar, scan),
                getoond);
    }

    private static List<Tegel> tegels(Cijfers cijfers, Gebied gebied, Schooljaar jaar, ScanFiguren scan) {
        return List.of(
                Tegel.van("protocolnaleving", "Op tijd gemeld", cijfers.find(Maten.OP_TIJD.snede(), gebied, jaar)),
                Tegel.van("niet-gemeld", "Niet gemeld", cijfers.find(Maten.NIET_GEMELD.snede(), gebied, jaar)),
                Tegel.van("meldtermijn", "De helft is gemeld binnen", cijfers.find(WachtFiguren.MEDIAAN, gebied, jaar)),
                Tegel.van(
                        "meldtermijn",
                        "90% is gemeld binnen",
                        cijfers.find(WachtFiguren.MEDIAAN.met("p90"), gebied, jaar)),
                Tegel.van(
                        "uren-bij-melding",
                        "Gemiste uren bij de eerste melding, mediaan",
                        cijfers.find(WachtFiguren.UREN, gebied, jaar)),
                Tegel.van(
                        NalevingFiguren.STAPPEN,
                        "Afgesproken stappen op tijd",
                        cijfers.find(STAPPEN_OP_TIJD, gebied, jaar)),
                Tegel.van("preventie", "Gesproken voor de drempel", cijfers.find(WachtFiguren.PREVENTIE, gebied, jaar)),
                Tegel.van("protocol-dekking", "Scholen met een protocol", scan.dekking()));
    }

    private static List<Figuur> vanKeuze(
            ReleaseLezer lezer, Figuren figuren, Keuze keuze, Gebieden gebieden, Gebied gebied, Schooljaar jaar) {
        Gebied regio = gebieden.werkgebied();
        List<Gebied> vergelijk = gebied.equals(regio) ? List.of(regio) : List.of(gebied, regio);
        Cijfers opTijd = Vragen.overal(lezer, keuze.opTijd().snede(), Regiotype.values());
        return List.of(
                figuren.verloop("op-tijd", keuze.opTijd(), opTijd, vergelijk),
                figuren.perGebied(
                        "op-tijd-gemeenten",
                        keuze.opTijd(),
                        Vragen.overal(lezer, keuze.opTijd().snede(), Regiotype.GEMEENTE, Regiotype.GGD),
                        regio,
                        gebieden.alleGemeenten(),
                        gebied.type() == Regiotype.GEMEENTE ? gebied : regio,
                        jaar),
                figuren.verloop(
                        "niet-gemeld",
                        keuze.niet(),
                        Vragen.overal(lezer, keuze.niet().snede(), Regiotype.values()),
                        vergelijk));
    }

    private static List<Figuur> vanGebied(NalevingFiguren figuren, Keuze keuze) {
        List<Figuur> getoond = new ArrayList<>();
        figuren.perRegel("meldingen-per-regel", NalevingFiguren.MELDINGEN, "Meldingen", keuze)
                .ifPresent(getoond::add);
        figuren.perRegel("stappen-per-regel", NalevingFiguren.STAPPEN, "Stappen", keuze)
                .ifPresent(getoond::add);
        figuren.perStap().ifPresent(getoond::add);
        getoond.add(figuren.perSoort());
        getoond.add(figuren.perMaand());
        return getoond;
    }

    private static List<Figuur> wachten(WachtFiguren figuren) {
        return List.of(figuren.teLaat(), figuren.termijn(), figuren.dagenTeLaat(), figuren.uren(), figuren.preventie());
    }
}
