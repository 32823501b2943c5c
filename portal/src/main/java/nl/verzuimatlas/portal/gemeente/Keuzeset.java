package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.Regio;

/**
 * Municipalities that belong together: those of a region.
 *
 * @param waarde value of the GET parameter, for example {@code rmc:RMC13}; empty for all municipalities
 * @param label visible text
 * @param gemeenten the municipalities, in alphabetical order
 */
record Keuzeset(String waarde, String label, List<Gebied> gemeenten) {

    private static final List<Regiotype> TYPEN =
            List.of(Regiotype.GGD, Regiotype.RMC, Regiotype.SWV_PO, Regiotype.SWV_VO, Regiotype.SUBREGIO);

    Keuzeset {
        gemeenten = List.copyOf(gemeenten);
    }

    /** All sets of a release: everything first. */
    static List<Keuzeset> van(Gebieden gebieden) {
        List<Keuzeset> sets = new ArrayList<>();
        sets.add(new Keuzeset("", "Alle gemeenten", gebieden.alleGemeenten()));
        for (Regiotype type : TYPEN) {
            gebieden.regios().stream()
                    .filter(regio -> regio.type() == type)
                    .forEach(regio -> sets.add(set(gebieden, regio)));
        }
        return List.copyOf(sets);
    }

    private static Keuzeset set(Gebieden gebieden, Regio regio) {
        return new Keuzeset(
                regio.type().term() + ":" + regio.code(),
                regio.type().label() + ": " + regio.naam(),
                gebieden.gemeenten().stream()
                        .filter(gemeente -> regio.gemeenten().contains(gemeente.code()))
                        .map(Gebieden::gebied)
                        .toList());
    }
}
