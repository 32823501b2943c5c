package nl.verzuimatlas.portal.gemeente;

import java.util.List;
import nl.verzuimatlas.portal.advies.Adviseur;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Meldingen;
import nl.verzuimatlas.portal.duiding.Profielstroken;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.duiding.Vergelijkbaar;
import nl.verzuimatlas.portal.duiding.Vergelijkzin;
import nl.verzuimatlas.portal.kwaliteit.Dekkingstabel;
import nl.verzuimatlas.portal.meldgedrag.Meldbeelden;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Kerncijfers;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.duiding.Duidingen;
import nl.verzuimatlas.warehouse.duiding.Vergelijkingen;
import nl.verzuimatlas.warehouse.lezen.Dekking;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /gemeenten/{code}}: the factsheet of one municipality. */
public final class GemeenteHandler implements PaginaHandler {

    private static final Verwijzing LIJST = new Verwijzing("Gemeenten", "/gemeenten");
    private static final String ELDERS =
            "Kijk dan naar het cijfer van de regio dat erbij staat, naar meer jaren samen, of naar een jaar eerder.";
    private static final List<String> KANTTEKENINGEN = List.of(
            "Meer meldingen kan ook betekenen dat scholen beter melden.",
            "Cijfers over leerlingen gaan over leerlingen die in de gemeente wonen. "
                    + "Cijfers over op tijd melden gaan over scholen die in de gemeente staan.",
            "Kleine gemeenten hebben kleine aantallen. Een verschil tussen twee jaren is dan vaak toeval.");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gemeente gemeente = zoek(gebieden, verzoek.padDeel("code"));
        Gebied gebied = Gebieden.gebied(gemeente);
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
        Filters filters = Filters.van(verzoek);
        Schooljaar jaar =
                filters.schooljaar(relatief.schooljaren(), lezer.release().laatsteSchooljaar());
        Kader kader = Kader.onder(LIJST, gemeente.naam(), lezer.release(), verzoek);
        return new GemeentePage(
                kader,
                filters,
                lezer.onthoud(
                        GemeentePage.Inhoud.class,
                        List.of(gebied, jaar),
                        () -> inhoud(lezer, relatief, gemeente, jaar)));
    }

    private static GemeentePage.Inhoud inhoud(
            ReleaseLezer lezer, Cijfers relatief, Gemeente gemeente, Schooljaar jaar) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gebied gebied = Gebieden.gebied(gemeente);
        Gebied regio = gebieden.werkgebied();
        Register register = Register.van(lezer);
        Kerncijfers kern = Kerncijfers.lees(lezer, register, jaar);
        Duidingen duidingen = new Duidingen(lezer);
        Vergelijkingen alle = duidingen
                .werkgebied()
                .map(werkgebied -> duidingen.vergelijk(Profielstroken.keuzes(kern.sneden()), jaar, werkgebied))
                .orElse(new Vergelijkingen(List.of(), 0));
        List<Tegel> tegels = kern.sneden().stream()
                .map(kerncijfer -> Tegel.van(
                                kerncijfer.snede().indicator(),
                                kerncijfer.naam(),
                                kern.cijfers().find(kerncijfer.snede(), gebied, jaar),
                                kern.cijfers().find(kerncijfer.snede(), gebied, jaar.vorig()))
                        .metRegio(kern.cijfers().find(kerncijfer.snede(), regio, jaar)))
                .toList();
        List<Dekking> dekking = lezer.dekking();
        return new GemeentePage.Inhoud(
                inleiding(alle, gebied, jaar),
                Meldingen.van(gemeente, jaar, dekking, tegels, ELDERS),
                regios(gebieden, gemeente.code()),
                tegels,
                Profielstroken.van(kern.sneden(), alle, gebied, regio, jaar),
                Vergelijkbaar.zin(duidingen, gebieden, gemeente, jaar),
                new Factsheet(lezer, register, gebieden, gebied, jaar).delen(relatief),
                new Meldbeelden(lezer.meldgedrag(), gebieden.gemeenten()).van(gemeente, jaar),
                Adviseur.van(lezer, register, gebied, regio, jaar),
                Dekkingstabel.vanGemeente(dekking, gemeente),
                KANTTEKENINGEN);
    }

    /** The key message: relatief verzuim beside the rest of the region. */
    private static String inleiding(Vergelijkingen alle, Gebied gemeente, Schooljaar jaar) {
        Snede snede = Maten.RELATIEF.snede();
        return alle.find(snede.indicator(), snede.dimensie(), snede.categorie(), gemeente.code(), jaar)
                .map(een -> "Schooljaar " + jaar + ". " + Vergelijkzin.van("Relatief verzuim", een))
                .orElse("Over het verzuim in " + jaar + " zijn geen cijfers geleverd.");
    }

    private static Gemeente zoek(Gebieden gebieden, String tekst) {
        return gebieden.gemeenten().stream()
                .filter(gemeente -> gemeente.code().code().equals(tekst))
                .findFirst()
                .orElseThrow(() -> new NietGevonden(
                        "Gemeente \u201c" + tekst + "\u201d staat niet in dit portaal. "
                                + "Een code ziet eruit als GM0222.",
                        LIJST.pad(),
                        "Bekijk alle gemeenten"));
    }

    private static List<Verwijzing> regios(Gebieden gebieden, Gemeentecode code) {
        return gebieden.regios().stream()
                .filter(regio -> regio.gemeenten().contains(code))
                .map(regio -> new Verwijzing(
                        regio.type().label() + ": " + regio.naam()
                                + (regio.gedeeltelijk().contains(code) ? " (deels)" : ""),
                        pad(regio)))
                .toList();
    }

    private static String pad(Regio regio) {
        return switch (regio.type()) {
            case SWV_PO, SWV_VO -> "/swv/" + regio.code();
            case RMC, SUBREGIO, GGD, GEMEENTE, GEMEENTE_OORSPRONKELIJK, LAND ->
                "/gemeenten?set=" + regio.type().term() + ":" + regio.code();
        };
    }
}
