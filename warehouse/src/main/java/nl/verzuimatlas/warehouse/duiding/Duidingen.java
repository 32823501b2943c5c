package nl.verzuimatlas.warehouse.duiding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Gelijkenis;
import nl.verzuimatlas.warehouse.statistiek.Rangbereik;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;

/** Conclusions from one release, for pages and the API alike: the same question has the same answer everywhere. */
public final class Duidingen {

    private static final Statistiekregels REGELS = Statistiekregels.lees();

    private final ReleaseLezer lezer;

    public Duidingen(ReleaseLezer lezer) {
        this.lezer = lezer;
    }

    /** The choices in the statistics. */
    public Statistiekregels regels() {
        return REGELS;
    }

    /** The working area: the GGD region of the release, that figures are compared with unless another region is asked. */
    public Optional<Regio> werkgebied() {
        return lezer.regios().stream()
                .filter(regio -> regio.type() == Regiotype.GGD)
                .findFirst();
    }

    /**
     * Compares all gemeenten that lie wholly in a region with it. Everything asked is one family: p-values are corrected for
     * all of it.
     *
     * @param keuzes figures
     * @param jaar school year
     * @param regio region; not a samenwerkingsverband, which counts its own kinds of education only
     * @throws IllegalArgumentException if {@code regio} is a samenwerkingsverband
     */
    public Vergelijkingen vergelijk(List<Cijferkeuze> keuzes, Schooljaar jaar, Regio regio) {
        if (regio.type() == Regiotype.SWV_PO || regio.type() == Regiotype.SWV_VO) {
            throw new IllegalArgumentException("gemeenten are no parts of a samenwerkingsverband: " + regio.code());
        }
        // testing them all takes a third of the time of a page, and the pages of all gemeenten ask the same
        return lezer.onthoud(
                Vergelijkingen.class,
                List.of(keuzes, jaar, regio),
                () -> vergelijkGemeenten(List.copyOf(keuzes), jaar, regio));
    }

    private Vergelijkingen vergelijkGemeenten(List<Cijferkeuze> keuzes, Schooljaar jaar, Regio regio) {
        Map<String, Polariteit> polariteiten = lezer.indicatoren().stream()
                .collect(Collectors.toMap(
                        Indicator::id, indicator -> Term.parse(Polariteit.class, indicator.polariteit())));
        List<Waarneming> cijfers = cijfers(keuzes, jaar, regio);
        Map<Cijferkeuze, Waarneming> vanRegio = new HashMap<>();
        cijfers.stream().filter(w -> w.regiotype() == regio.type()).forEach(w -> vanRegio.put(Cijferkeuze.van(w), w));
        List<Paar> paren = new ArrayList<>();
        for (Waarneming w : gemeenten(cijfers, regio)) {
            Waarneming geheel = vanRegio.get(Cijferkeuze.van(w));
            if (geheel != null) {
                paren.add(new Paar(w, geheel, polariteiten.get(w.indicator())));
            }
        }
        return new Vergelijker(REGELS).vergelijk(paren);
    }

    /** The funnel of a figure over the gemeenten that lie wholly in a region; empty when it cannot be drawn. */
    public Optional<Trechterbeeld> trechter(Cijferkeuze keuze, Schooljaar jaar, Regio regio) {
        List<Waarneming> cijfers = cijfers(List.of(keuze), jaar, regio);
        return cijfers.stream()
                .filter(w -> w.regiotype() == regio.type())
                .findFirst()
                .flatMap(geheel -> Trechterbeeld.van(gemeenten(cijfers, regio), geheel, REGELS));
    }

    /** Ranges of places by gemeente code, among the gemeenten that lie wholly in a region; place 1 has the lowest value. */
    public Map<String, Rangbereik> rangen(Cijferkeuze keuze, Schooljaar jaar, Regio regio) {
        return Rangen.van(gemeenten(cijfers(List.of(keuze), jaar, regio), regio), REGELS.niveau());
    }

    /** The course of a figure in one area; empty when the release has no such figure. */
    public Optional<Trendbeeld> trend(Cijferkeuze keuze, Regiotype type, String regiocode) {
        List<Waarneming> reeks =
                lezer.waarnemingen(selectie(List.of(keuze)).metRegiotypen(type).metRegiocodes(regiocode));
        return reeks.isEmpty() ? Optional.empty() : Optional.of(new Trendduider(REGELS).duid(reeks));
    }

    /** Gemeenten of the working area that are similar to one, nearest first, by the published rule. */
    public List<Gelijkenis.Buur> vergelijkbaarMet(Gemeentecode code, Schooljaar jaar) {
        return lezer.onthoud(Gelijkenis.class, jaar, () -> gelijkenis(jaar)).vergelijkbaarMet(code.code());
    }

    private Gelijkenis gelijkenis(Schooljaar jaar) {
        List<Waarneming> gemeenten = lezer.waarnemingen(selectie(Profielen.cellen(REGELS.profiel()))
                .metRegiotypen(Regiotype.GEMEENTE)
                .metSchooljaren(jaar));
        return Gelijkenis.van(REGELS.gelijkenis(), Profielen.van(gemeenten, REGELS.profiel()));
    }

    private List<Waarneming> cijfers(List<Cijferkeuze> keuzes, Schooljaar jaar, Regio regio) {
        List<String> codes = new ArrayList<>(List.of(regio.code()));
        regio.gemeenten().forEach(gemeente -> codes.add(gemeente.code()));
        return lezer
                .waarnemingen(selectie(keuzes)
                        .metRegiotypen(Regiotype.GEMEENTE, regio.type())
                        .metRegiocodes(codes.toArray(String[]::new))
                        .metSchooljaren(jaar))
                .stream()
                // the selection is a product of indicators, breakdowns and categories
                .filter(w -> keuzes.contains(Cijferkeuze.van(w)))
                .toList();
    }

    private static List<Waarneming> gemeenten(List<Waarneming> cijfers, Regio regio) {
        Set<String> heel = regio.gemeenten().stream()
                .filter(gemeente -> !regio.gedeeltelijk().contains(gemeente))
                .map(Gemeentecode::code)
                .collect(Collectors.toSet());
        return cijfers.stream()
                .filter(w -> w.regiotype() == Regiotype.GEMEENTE && heel.contains(w.regiocode()))
                .toList();
    }

    private static Selectie selectie(List<Cijferkeuze> keuzes) {
        return Selectie.van(
                        keuzes.stream().map(Cijferkeuze::indicator).distinct().toArray(String[]::new))
                .metReeks(Reeks.EIGEN)
                .metDimensies(
                        keuzes.stream().map(Cijferkeuze::dimensie).distinct().toArray(String[]::new))
                .metCategorieen(
                        keuzes.stream().map(Cijferkeuze::categorie).distinct().toArray(String[]::new));
    }
}
