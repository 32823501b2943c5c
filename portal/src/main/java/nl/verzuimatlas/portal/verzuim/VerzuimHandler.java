package nl.verzuimatlas.portal.verzuim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Gepubliceerd;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Registerfiguren;
import nl.verzuimatlas.portal.duiding.Trendzin;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.meldgedrag.Meldbeelden;
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
import nl.verzuimatlas.warehouse.duiding.Cijferkeuze;
import nl.verzuimatlas.warehouse.duiding.Duidingen;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /verzuim}: how absence developed, by kind, and where. */
public final class VerzuimHandler implements PaginaHandler {

    private static final List<String> ONDERWIJS = List.of("po", "so", "vo", "mbo");
    private static final List<String> LAATSTE_ONDERWIJS = List.of("po", "so", "vo", "mbo", "geen", "onbekend");
    private static final List<String> SOORTEN = List.of("V3", "L", "LRV", "O", "overig-18plus");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        Gebied gebied = filters.gebied(gebieden.keuzes(), regio);
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.values());
        Schooljaar jaar =
                filters.schooljaar(relatief.schooljaren(), lezer.release().laatsteSchooljaar());
        Kader kader = Kader.van("Verzuim", "/verzuim", lezer.release(), verzoek);
        return new FigurenPage(
                kader,
                filters,
                lezer.onthoud(
                        FigurenPage.Inhoud.class,
                        List.of("verzuim", gebied, jaar),
                        () -> inhoud(lezer, register, gebied, jaar)));
    }

    private static FigurenPage.Inhoud inhoud(ReleaseLezer lezer, Register register, Gebied gebied, Schooljaar jaar) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Figuren figuren = new Figuren(register, lezer.release().id(), jaar);
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.values());
        Cijfers perGemeente = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GGD);

        List<Figuur> getoond = new ArrayList<>();
        List<Gebied> vergelijk = gebied.equals(regio) ? List.of(regio) : List.of(gebied, regio);
        getoond.add(figuren.verloop("relatief-verzuim", Maten.RELATIEF, relatief, vergelijk));
        getoond.add(perOnderwijssoort(lezer, figuren, gebied));
        getoond.add(soorten(lezer, figuren, gebied));
        getoond.add(figuren.verloop(
                "luxeverzuim", Maten.luxe(register), Vragen.inGebied(lezer, gebied, "luxeverzuim"), List.of(gebied)));
        getoond.add(langdurig(lezer, figuren, gebied));
        getoond.add(absoluut(lezer, figuren, gebied));
        getoond.add(absoluutNaarOnderwijs(lezer, figuren, gebied, jaar));
        getoond.add(figuren.perGebied(
                "relatief-verzuim-gemeenten",
                Maten.RELATIEF,
                perGemeente,
                regio,
                gebieden.alleGemeenten(),
                gebied.type() == Regiotype.GEMEENTE ? gebied : regio,
                jaar));
        getoond.add(
                figuren.warmte("relatief-verzuim-jaren", Maten.RELATIEF, perGemeente, regio, gebieden.alleGemeenten()));
        getoond.addAll(Registerfiguren.overige(lezer, figuren, "verzuim", getoond, vergelijk));
        Gepubliceerd.absoluut(lezer, register).ifPresent(getoond::add);
        Gepubliceerd.landelijk(lezer, figuren, Maten.ABSOLUUT).ifPresent(getoond::add);
        return new FigurenPage.Inhoud(
                "Hoe ontwikkelt het verzuim zich in " + gebied.naam() + "? En welk soort verzuim is het?",
                waarschuwing(lezer, gebieden, gebied, jaar),
                List.of(),
                List.of(),
                trends(lezer, register, gebied),
                getoond);
    }

    /** That reporting matters, and where it stands out: in the municipality that was chosen, or in the region. */
    private static String waarschuwing(ReleaseLezer lezer, Gebieden gebieden, Gebied gebied, Schooljaar jaar) {
        Meldbeelden beelden = new Meldbeelden(lezer.meldgedrag(), gebieden.gemeenten());
        String hier = gebieden.gemeenten().stream()
                .filter(gemeente -> gebied.equals(Gebieden.gebied(gemeente)))
                .findFirst()
                .map(gemeente -> "Het melden in " + jaar + ": " + beelden.zin(gemeente, jaar))
                .orElseGet(() -> beelden.opvallendIn(jaar));
        return "Let op: meer meldingen kan ook betekenen dat scholen beter melden."
                + (hier.isEmpty() ? "" : " " + hier);
    }

    /** Whether the figures of the page rise or fall in the area, as sentences. */
    private static List<String> trends(ReleaseLezer lezer, Register register, Gebied gebied) {
        Duidingen duidingen = new Duidingen(lezer);
        return Stream.of(Maten.RELATIEF, Maten.MELDINGEN, Maten.luxe(register), Maten.LANGDURIG, Maten.ABSOLUUT)
                .flatMap(maat -> {
                    Snede snede = maat.snede();
                    Cijferkeuze keuze = new Cijferkeuze(snede.indicator(), snede.dimensie(), snede.categorie());
                    return duidingen
                            .trend(keuze, gebied.type(), gebied.code())
                            .map(beeld -> Trendzin.van(maat.onderwerp(), gebied.naam(), beeld))
                            .stream();
                })
                .toList();
    }

    private static Figuur perOnderwijssoort(ReleaseLezer lezer, Figuren figuren, Gebied gebied) {
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, "relatief-verzuim");
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        for (String soort : ONDERWIJS) {
            Snede snede = Maten.RELATIEF.snede().met(soort);
            lijnen.put(snede, figuren.register().label(snede.indicator(), snede.dimensie(), soort));
        }
        return figuren.lijnen("onderwijssoort", cijfers, gebied, lijnen)
                .titel("Relatief verzuim per soort onderwijs in " + gebied.naam())
                .onderschrift("Leerlingen met relatief verzuim per 1.000 leerlingen van die soort onderwijs, "
                        + gebied.naam())
                .grafiek(Lijngrafiek::van, "per 1.000 leerlingen")
                .metInterval()
                .definities(figuren.register(), "relatief-verzuim")
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static Figuur soorten(ReleaseLezer lezer, Figuren figuren, Gebied gebied) {
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, "verzuimmeldingen");
        Snede snede = Maten.MELDINGEN.snede();
        Map<Snede, String> delen = figuren.register().labels(snede.indicator(), snede.dimensie(), SOORTEN);
        return figuren.stapel("meldingen", "meldingen", cijfers, gebied, delen, snede.met(Snede.TOTAAL))
                .titel(figuren.tegenVorige(Maten.MELDINGEN, cijfers, gebied))
                .onderschrift("Meldingen van scholen naar soort, " + gebied.naam() + ", per schooljaar")
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static Figuur langdurig(ReleaseLezer lezer, Figuren figuren, Gebied gebied) {
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, "langdurig-relatief-verzuim");
        Snede snede = Maten.LANGDURIG.snede();
        Map<Snede, String> delen = figuren.register()
                .labels(snede.indicator(), snede.dimensie(), List.of("4-weken-3-maanden", "langer-dan-3-maanden"));
        return figuren.stapel("langdurig", "leerlingen", cijfers, gebied, delen, snede.met(Snede.TOTAAL))
                .titel(figuren.tegenVorige(Maten.LANGDURIG, cijfers, gebied))
                .onderschrift("Leerlingen die langer dan 4 weken verzuimen, naar duur, " + gebied.naam())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static Figuur absoluut(ReleaseLezer lezer, Figuren figuren, Gebied gebied) {
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, "absoluut-verzuim");
        Snede totaal = Maten.ABSOLUUT.snede();
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        lijnen.put(totaal, "Alle leerlingen met absoluut verzuim");
        lijnen.put(totaal.met("langer-dan-3-maanden"), "Langer dan 3 maanden");
        lijnen.put(new Snede(totaal.indicator(), "afloop", "opgelost"), "Opgelost");
        return figuren.lijnen("absoluut-verzuim", cijfers, gebied, lijnen)
                .titel(figuren.tegenVorige(Maten.ABSOLUUT, cijfers, gebied))
                .onderschrift("Kinderen die naar school moeten en nergens staan ingeschreven, "
                        + Maten.ABSOLUUT.eenheid() + ", " + gebied.naam())
                .grafiek(Lijngrafiek::van, Maten.ABSOLUUT.eenheid())
                .definities(figuren.register(), totaal.indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static Figuur absoluutNaarOnderwijs(ReleaseLezer lezer, Figuren figuren, Gebied gebied, Schooljaar jaar) {
        Snede snede = new Snede("absoluut-verzuim", "onderwijssoort", "po");
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, snede.indicator());
        Kruistabel tabel = Kruistabel.vul(
                "Laatste onderwijs",
                LAATSTE_ONDERWIJS,
                soort -> Kop.van(figuren.register().label(snede.indicator(), snede.dimensie(), soort)),
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (soort, kolom) -> cijfers.find(snede.met(soort), gebied, kolom));
        return FiguurBouwer.van(
                        "absoluut-onderwijs",
                        tabel,
                        Figuren.selectie(cijfers, snede, gebied).metSchooljaren(jaar))
                .titel("Naar welk onderwijs gingen de kinderen met absoluut verzuim in " + gebied.naam()
                        + " het laatst?")
                .onderschrift("Absoluut verzuim naar laatste onderwijs, " + Maten.ABSOLUUT.eenheid() + ", "
                        + gebied.naam() + ", schooljaar " + jaar)
                .grafiek(Staafgrafiek::van, Maten.ABSOLUUT.eenheid())
                .definities(figuren.register(), snede.indicator())
                .bouw("schooljaar " + jaar, figuren.release());
    }
}
