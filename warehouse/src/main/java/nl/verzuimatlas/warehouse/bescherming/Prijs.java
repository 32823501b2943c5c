package nl.verzuimatlas.warehouse.bescherming;

import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * What it costs to hide a cell: what a reader loses. A region costs more than a gemeente, a total, stock or sum of years more than a
 * part or a year, many more than few.
 */
final class Prijs {

    /** Price of a gemeente's cell of nobody; whole numbers, so that sums are exact. */
    private static final double MAAT = 16;

    /** What a zero says to a reader: as much as a count of 11, so that it is hidden only where that spares more. */
    private static final double NUL = 4.6;

    private static final Set<String> VERKNOOPT = Set.of("totaal", "beginstand", "eindstand");

    private Prijs() {}

    /** Price of a cell with a count, of a share its numerator. */
    static long van(Celsleutel sleutel, double aantal) {
        boolean isTotaal =
                VERKNOOPT.contains(sleutel.categorie()) || sleutel.dimensie().equals("periode");
        double inhoud = aantal == 0 ? NUL : 1 + Math.log(1 + aantal) / Math.log(2);
        return Math.round(MAAT * niveau(sleutel.regiotype(), isTotaal) * inhoud);
    }

    private static int niveau(Regiotype type, boolean isTotaal) {
        return switch (type) {
            case GEMEENTE, GEMEENTE_OORSPRONKELIJK -> isTotaal ? 12 : 1;
            case SUBREGIO, RMC, SWV_PO, SWV_VO -> isTotaal ? 100 : 6;
            case GGD, LAND -> isTotaal ? 500 : 40;
        };
    }
}
