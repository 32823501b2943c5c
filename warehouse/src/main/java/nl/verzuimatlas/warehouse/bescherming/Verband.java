package nl.verzuimatlas.warehouse.bescherming;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Cells of which a reader can compute one from all the others: a total and its parts, a region and its gemeenten, a
 * balance.
 *
 * @param soort how the cells hang together
 * @param cellen the cells, in a fixed order
 */
record Verband(Soort soort, List<Celsleutel> cellen) {

    /** How cells hang together. */
    enum Soort {
        /** One is the sum of the others, or they balance. */
        SOM,
        /** They are equal. */
        GELIJK,
        /** Shares of groups that make up a whole. */
        AANDELEN,
        /** The first shows the second, and not the other way round: a share of which the denominator is a figure of its own. */
        VERRAADT
    }

    /** Cells that stand in several relations, so that hiding one hides more. */
    private static final Set<String> VERKNOOPT = Set.of("totaal", "beginstand", "eindstand");

    /** Rather a gemeente than a region, rather a part than a total or stock, rather few than many, never a zero if it can. */
    private static final Comparator<Cel> PRIJS = Comparator.<Cel, Boolean>comparing(
                    cel -> cel.teller().orElse(0) == 0)
            .thenComparing(cel -> niveau(cel.sleutel().regiotype()))
            .thenComparing(cel -> VERKNOOPT.contains(cel.sleutel().categorie()))
            .thenComparing(cel -> cel.teller().orElse(0))
            .thenComparing(Cel::sleutel);

    Verband {
        cellen = List.copyOf(cellen);
    }

    /** Cells that may have to be hidden because another one is. */
    List<Celsleutel> partners() {
        return soort == Soort.VERRAADT ? cellen.subList(0, 1) : cellen;
    }

    /** Cells that are given away when the partners are shown. */
    List<Celsleutel> bedreigd() {
        return soort == Soort.VERRAADT ? cellen.subList(1, 2) : cellen;
    }

    Cel goedkoopste(List<Cel> kandidaten) {
        return kandidaten.stream().min(PRIJS).orElseThrow();
    }

    private static int niveau(Regiotype type) {
        return switch (type) {
            case GEMEENTE, GEMEENTE_OORSPRONKELIJK -> 0;
            case SUBREGIO, RMC, SWV_PO, SWV_VO -> 1;
            case GGD, LAND -> 2;
        };
    }
}
