package nl.verzuimatlas.warehouse.bescherming;

import java.util.Comparator;
import java.util.List;
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
        AANDELEN
    }

    /** Rather a small cell than a large one, rather a part than a total, rather a gemeente than a region, never a zero. */
    private static final Comparator<Cel> PRIJS = Comparator.<Cel, Boolean>comparing(
                    cel -> cel.teller().orElse(0) == 0)
            .thenComparing(cel -> cel.sleutel().regiotype() != Regiotype.GEMEENTE)
            .thenComparing(cel -> cel.sleutel().categorie().equals("totaal"))
            .thenComparing(cel -> cel.teller().orElse(0))
            .thenComparing(Cel::sleutel);

    Verband {
        cellen = List.copyOf(cellen);
    }

    Cel goedkoopste(List<Cel> kandidaten) {
        return kandidaten.stream().min(PRIJS).orElseThrow();
    }
}
