package nl.verzuimatlas.portal.gemeente;

import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
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
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /gemeenten/{code}}: the factsheet of one municipality. */
public final class GemeenteHandler implements PaginaHandler {

    private static final Verwijzing LIJST = new Verwijzing("Gemeenten", "/gemeenten");
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
        Gebied regio = gebieden.werkgebied();
        Register register = Register.van(lezer);
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
        Filters filters = Filters.van(verzoek);
        Schooljaar jaar =
                filters.schooljaar(relatief.schooljaren(), lezer.release().laatsteSchooljaar());
        Kerncijfers kern = Kerncijfers.lees(lezer, register, jaar);
        return new GemeentePage(
                Kader.onder(LIJST, gemeente.naam(), lezer.release(), verzoek),
                Duiding.tegenover(
                                "Relatief verzuim in " + jaar,
                                relatief.find(Maten.RELATIEF.snede(), gebied, jaar),
                                relatief.find(Maten.RELATIEF.snede(), regio, jaar))
                        + ".",
                regios(gebieden, gemeente.code()),
                filters,
                kern.sneden().stream()
                        .map(kerncijfer -> Tegel.van(
                                kerncijfer.snede().indicator(),
                                kerncijfer.naam(),
                                kern.cijfers().find(kerncijfer.snede(), gebied, jaar)))
                        .toList(),
                new Factsheet(lezer, register, gebieden, gebied, jaar).figuren(relatief),
                new Meldbeelden(lezer.meldgedrag(), gebieden.gemeenten()).van(gemeente, jaar),
                Dekkingstabel.vanGemeente(lezer.dekking(), gemeente),
                KANTTEKENINGEN);
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

    private static String regios(Gebieden gebieden, Gemeentecode code) {
        return gebieden.regios().stream()
                .filter(regio -> regio.gemeenten().contains(code))
                .map(regio -> regio.type().label() + ": " + regio.naam()
                        + (regio.gedeeltelijk().contains(code) ? " (deels)" : ""))
                .collect(Collectors.joining(" \u00b7 "));
    }
}
