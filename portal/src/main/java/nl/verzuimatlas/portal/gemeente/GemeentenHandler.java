package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Kerntabel;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Trechterfiguur;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Kerncijfers;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /gemeenten}: which municipalities there are, and in which regions they lie. */
public final class GemeentenHandler implements PaginaHandler {

    private static final int HOOGSTENS = 5;
    private static final List<Regiotype> TYPEN = List.of(Regiotype.RMC, Regiotype.SWV_PO, Regiotype.SWV_VO);

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Filters filters = Filters.van(verzoek);
        List<Keuzeset> sets = Keuzeset.van(gebieden);
        Keuzeset set = filters.kies("set", "Groep gemeenten", sets, Keuzeset::waarde, Keuzeset::label, sets.get(0));
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
        Schooljaar jaar =
                filters.schooljaar(relatief.schooljaren(), lezer.release().laatsteSchooljaar());
        List<Gebied> vergelijk = vergelijk(verzoek, filters, gebieden);
        Kader kader = Kader.van("Gemeenten", "/gemeenten", lezer.release(), verzoek);
        Supplier<GemeentenPage.Inhoud> maak = () -> inhoud(lezer, set, sets, vergelijk, jaar);
        // choices of up to five are too many to keep
        return new GemeentenPage(
                kader,
                filters,
                vergelijk.isEmpty() ? lezer.onthoud(GemeentenPage.Inhoud.class, List.of(set, jaar), maak) : maak.get());
    }

    private static GemeentenPage.Inhoud inhoud(
            ReleaseLezer lezer, Keuzeset set, List<Keuzeset> sets, List<Gebied> vergelijk, Schooljaar jaar) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        String release = lezer.release().id();
        Gebied regio = gebieden.werkgebied();
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
        List<Gebied> getoond = vergelijk.isEmpty() ? set.gemeenten() : vergelijk;
        // A funnel is about all municipalities together, so a choice of some has none.
        boolean isHeleRegio = vergelijk.isEmpty() && set.equals(sets.get(0));
        List<Figuur> figuren = new ArrayList<>();
        if (!vergelijk.isEmpty()) {
            figuren.add(new Figuren(register, release, jaar)
                    .vergelijking("vergelijking", Maten.RELATIEF, relatief, vergelijk));
        }
        figuren.add(Kerntabel.van(register, Kerncijfers.lees(lezer, register, jaar), regio, getoond, jaar, release));
        return new GemeentenPage.Inhoud(
                "Kies een gemeente om de cijfers te zien, of vink er 2 tot 5 aan om ze te vergelijken. "
                        + "Regio's overlappen: een gemeente kan in twee samenwerkingsverbanden liggen.",
                keuzes(gebieden, set, vergelijk),
                figuren,
                isHeleRegio ? trechters(lezer, register, gebieden, jaar) : List.of());
    }

    /** Which municipalities stand out in a school year, given their size. */
    private static List<Figuur> trechters(ReleaseLezer lezer, Register register, Gebieden gebieden, Schooljaar jaar) {
        return Stream.of(Maten.RELATIEF, Maten.ABSOLUUT)
                .flatMap(maat -> Trechterfiguur.voor(
                        lezer,
                        register,
                        maat,
                        Vragen.overal(lezer, maat.snede(), Regiotype.GEMEENTE),
                        gebieden.alleGemeenten(),
                        jaar)
                        .stream())
                .toList();
    }

    /** Municipalities to compare, at most five; what cannot be shown is said. */
    private static List<Gebied> vergelijk(Verzoek verzoek, Filters filters, Gebieden gebieden) {
        List<Gebied> gekozen = new ArrayList<>();
        for (String code :
                verzoek.filterWaarden("vergelijk").stream().distinct().toList()) {
            Optional<Gebied> gebied = gebieden.alleGemeenten().stream()
                    .filter(kandidaat -> kandidaat.code().equals(code))
                    .findFirst();
            gebied.ifPresentOrElse(
                    gekozen::add, () -> filters.meld("Gemeente \u201c" + code + "\u201d kennen wij niet."));
        }
        if (gekozen.size() > HOOGSTENS) {
            filters.meld("Kies hoogstens " + HOOGSTENS + " gemeenten. U ziet nu de eerste " + HOOGSTENS + ".");
            return List.copyOf(gekozen.subList(0, HOOGSTENS));
        }
        return List.copyOf(gekozen);
    }

    private static List<GemeentenPage.Keuze> keuzes(Gebieden gebieden, Keuzeset set, List<Gebied> vergelijk) {
        return gebieden.gemeenten().stream()
                .filter(gemeente -> set.gemeenten().contains(Gebieden.gebied(gemeente)))
                .map(gemeente -> new GemeentenPage.Keuze(
                        gemeente.code().code(),
                        gemeente.naam(),
                        vergelijk.contains(Gebieden.gebied(gemeente)),
                        TYPEN.stream()
                                .map(type -> regios(gemeente.code(), gebieden, type))
                                .toList()))
                .toList();
    }

    private static String regios(Gemeentecode code, Gebieden gebieden, Regiotype type) {
        String namen = gebieden.regios().stream()
                .filter(regio -> regio.type() == type && regio.gemeenten().contains(code))
                .map(regio -> naam(regio, code))
                .collect(Collectors.joining("; "));
        return namen.isEmpty() ? "onbekend" : namen;
    }

    private static String naam(Regio regio, Gemeentecode code) {
        return regio.naam() + (regio.gedeeltelijk().contains(code) ? " (deels)" : "");
    }
}
