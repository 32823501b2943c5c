package nl.verzuimatlas.portal.nieuws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.Nieuwsbericht;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Wijziging;
import nl.verzuimatlas.warehouse.lezen.Wijzigingselectie;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/** Answers {@code /nieuws/{id}}: what one release changed. */
public final class UitgaveHandler {

    private static final int HOOGSTENS = 100;

    /** The page of a release that is kept; {@code lezer} reads that release. */
    public Pagina bewaard(ReleaseLezer lezer, Verzoek verzoek) {
        String id = lezer.release().id();
        Nieuwsbericht bericht = bericht(lezer, id).orElseThrow(() -> onbekend(id));
        Register register = Register.van(lezer);
        Filters filters = Filters.van(verzoek);
        Wijzigingselectie selectie = selectie(lezer, register, filters);
        long aantal = lezer.nieuws().tel(selectie);
        return new UitgavePage(
                kader(lezer, id, verzoek),
                List.of(zin(bericht), Woorden.samenvatting(bericht)),
                tellingen(bericht),
                redenen(bericht),
                filters,
                wijzigingen(lezer.nieuws().wijzigingen(selectie), register),
                meer(aantal),
                List.of(
                        new Verwijzing("Bekijk alle pagina's met de cijfers van deze uitgave", "/?release=" + id),
                        new Verwijzing(
                                "Alle wijzigingen in de API (JSON)", "/api/v1/releases/" + id + "/wijzigingen")));
    }

    /**
     * The page of a release that is not kept, as far as {@code lezer}, a later release, knows of it.
     *
     * @throws NietGevonden if it does not
     */
    public Pagina opgeruimd(ReleaseLezer lezer, String id, Verzoek verzoek) {
        Nieuwsbericht bericht = bericht(lezer, id).orElseThrow(() -> onbekend(id));
        return new UitgavePage(
                kader(lezer, id, verzoek),
                List.of(
                        zin(bericht),
                        Woorden.samenvatting(bericht),
                        "Deze uitgave wordt niet meer bewaard. Welke cijfers het precies waren, is niet meer te zien."),
                tellingen(bericht),
                redenen(bericht),
                Filters.van(verzoek),
                wijzigingen(List.of(), Register.van(lezer)),
                "",
                List.of(NieuwsHandler.NIEUWS));
    }

    private static Kader kader(ReleaseLezer lezer, String id, Verzoek verzoek) {
        return Kader.onder(NieuwsHandler.NIEUWS, "Wat veranderde er in uitgave " + id + "?", lezer.release(), verzoek);
    }

    private static Optional<Nieuwsbericht> bericht(ReleaseLezer lezer, String id) {
        return lezer.nieuws().berichten().stream()
                .filter(bericht -> bericht.release().id().equals(id))
                .findFirst();
    }

    private static NietGevonden onbekend(String id) {
        return new NietGevonden(
                "Er is geen uitgave met het nummer \u201c" + id + "\u201d.",
                NieuwsHandler.NIEUWS.pad(),
                "Bekijk welke uitgaven er zijn");
    }

    private static String zin(Nieuwsbericht bericht) {
        String gemaakt =
                "Deze uitgave is gemaakt op " + Woorden.dag(bericht.release().gemaaktOp()) + ".";
        return bericht.vorige()
                .map(vorige -> gemaakt + " De cijfers zijn vergeleken met die van uitgave " + vorige + ".")
                .orElse(gemaakt);
    }

    private static Wijzigingselectie selectie(ReleaseLezer lezer, Register register, Filters filters) {
        Keuze alle = new Keuze("", "Alle cijfers");
        List<Keuze> indicatoren = new ArrayList<>(List.of(alle));
        register.indicatoren().forEach(indicator -> indicatoren.add(new Keuze(indicator.id(), indicator.naam())));
        Keuze overal = new Keuze("", "Alle gebieden");
        List<Keuze> gebieden = new ArrayList<>(List.of(overal));
        for (Gebied gebied : Gebieden.van(lezer).keuzes()) {
            gebieden.add(new Keuze(gebied.code(), gebied.naam()));
        }
        Keuze elke = new Keuze("", "Alle wijzigingen");
        List<Keuze> soorten = new ArrayList<>(List.of(elke));
        for (Soort soort : Soort.values()) {
            soorten.add(new Keuze(soort.term(), Woorden.van(soort)));
        }
        return new Wijzigingselectie(
                kies(filters, "indicator", "Cijfer", indicatoren),
                kies(filters, "gebied", "Gebied", gebieden),
                List.of(),
                kies(filters, "soort", "Soort wijziging", soorten).stream()
                        .map(term -> Term.parse(Soort.class, term))
                        .toList(),
                List.of(),
                0,
                HOOGSTENS);
    }

    private static List<String> kies(Filters filters, String naam, String label, List<Keuze> keuzes) {
        Keuze gekozen = filters.kies(naam, label, keuzes, Keuze::waarde, Keuze::tekst, keuzes.get(0));
        return gekozen.waarde().isEmpty() ? List.of() : List.of(gekozen.waarde());
    }

    private static Tabel tellingen(Nieuwsbericht bericht) {
        return new Tabel(
                "tellingen",
                "Aantal gewijzigde cijfers",
                "Wijziging",
                List.of(Kop.tekst("Waarom"), Kop.van("Aantal cijfers")),
                bericht.tellingen().stream()
                        .map(telling -> new Tabel.Rij(
                                Kop.van(Woorden.van(telling.soort())),
                                List.of(
                                        Cel.tekst(Woorden.van(telling.reden())),
                                        Cel.getal(Getallen.geheel(telling.aantal())))))
                        .toList());
    }

    private static List<String> redenen(Nieuwsbericht bericht) {
        return bericht.tellingen().stream()
                .map(Nieuwsbericht.Telling::reden)
                .distinct()
                .sorted()
                .map(UitgaveHandler::uitleg)
                .toList();
    }

    private static String uitleg(Reden reden) {
        String woord = Woorden.van(reden);
        return woord.substring(0, 1).toUpperCase(Locale.ROOT) + woord.substring(1) + ": " + Woorden.uitleg(reden);
    }

    private static Tabel wijzigingen(List<Wijziging> wijzigingen, Register register) {
        return new Tabel(
                "wijzigingen",
                "De grootste wijzigingen",
                "Cijfer",
                List.of(
                        Kop.tekst("Gebied"),
                        Kop.tekst("Schooljaar"),
                        Kop.van("Was"),
                        Kop.van("Werd"),
                        Kop.van("Verschil"),
                        Kop.tekst("Wijziging"),
                        Kop.tekst("Waarom")),
                wijzigingen.stream().map(wijziging -> rij(wijziging, register)).toList());
    }

    private static Tabel.Rij rij(Wijziging wijziging, Register register) {
        String waarom = Woorden.van(wijziging.reden());
        return new Tabel.Rij(
                Kop.metPad(naam(wijziging, register), "/definities/" + wijziging.indicator()),
                List.of(
                        Cel.tekst(wijziging.regionaam()),
                        Cel.tekst(wijziging.schooljaar().toString()),
                        Woorden.was(wijziging),
                        Woorden.werd(wijziging),
                        Woorden.verschil(wijziging),
                        Cel.tekst(Woorden.van(wijziging.soort())),
                        Cel.tekst(
                                wijziging.toelichting().isEmpty()
                                        ? waarom
                                        : waarom + " (" + wijziging.toelichting() + ")")));
    }

    private static String naam(Wijziging wijziging, Register register) {
        String naam = register.naam(wijziging.indicator());
        return wijziging.categorie().equals(Snede.TOTAAL)
                ? naam
                : naam + ", " + register.label(wijziging.indicator(), wijziging.dimensie(), wijziging.categorie());
    }

    private static String meer(long aantal) {
        return aantal <= HOOGSTENS
                ? ""
                : "U ziet de " + HOOGSTENS + " grootste van " + Getallen.geheel(aantal) + " wijzigingen.";
    }

    /** A choice in a select box; an empty value is all. */
    private record Keuze(String waarde, String tekst) {}
}
