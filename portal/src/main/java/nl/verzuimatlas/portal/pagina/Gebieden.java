package nl.verzuimatlas.portal.pagina;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/**
 * Areas of a release.
 *
 * @param gemeenten municipalities of the working area, in Dutch alphabetical order
 * @param regios regions with their members, the working area itself included
 */
public record Gebieden(List<Gemeente> gemeenten, List<Regio> regios) {

    private static final Gebied GEEN_REGIO = new Gebied(Regiotype.GGD, "", "de regio");

    public Gebieden {
        gemeenten = List.copyOf(gemeenten);
        regios = List.copyOf(regios);
    }

    /** Areas of the release that {@code lezer} reads. */
    public static Gebieden van(ReleaseLezer lezer) {
        return new Gebieden(lezer.gemeenten(), lezer.regios());
    }

    /** The working area: the GGD region of this release. */
    public Gebied werkgebied() {
        return regios(Regiotype.GGD).stream().findFirst().orElse(GEEN_REGIO);
    }

    /** All municipalities as areas. */
    public List<Gebied> alleGemeenten() {
        return gemeenten.stream().map(Gebieden::gebied).toList();
    }

    /** All regions of a kind as areas. */
    public List<Gebied> regios(Regiotype type) {
        return regios.stream()
                .filter(regio -> regio.type() == type)
                .map(regio -> new Gebied(regio.type(), regio.code(), regio.naam()))
                .toList();
    }

    /** The working area, its municipalities and the regions in it, in the order of a select box. */
    public List<Gebied> keuzes() {
        List<Gebied> keuzes = new ArrayList<>(regios(Regiotype.GGD));
        keuzes.addAll(alleGemeenten());
        keuzes.addAll(regios(Regiotype.RMC));
        keuzes.addAll(regios(Regiotype.SWV_PO));
        keuzes.addAll(regios(Regiotype.SWV_VO));
        return List.copyOf(keuzes);
    }

    /** The area with code {@code code}; empty when the release has none. */
    public Optional<Gebied> find(String code) {
        return keuzes().stream().filter(keuze -> keuze.code().equals(code)).findFirst();
    }

    /** A municipality as an area. */
    public static Gebied gebied(Gemeente gemeente) {
        return new Gebied(Regiotype.GEMEENTE, gemeente.code().code(), gemeente.naam());
    }
}
