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

    private static final int TOTAAL = 4;
    private static final Set<String> VERKNOOPT = Set.of("totaal", "beginstand", "eindstand");

    private Prijs() {}

    /** Price of a cell with a count, of a share its numerator. */
    static long van(Celsleutel sleutel, double aantal) {
        int verknoopt =
                VERKNOOPT.contains(sleutel.categorie()) || sleutel.dimensie().equals("periode") ? TOTAAL : 1;
        double inhoud = 1 + Math.log(1 + aantal) / Math.log(2);
        return Math.round(MAAT * niveau(sleutel.regiotype()) * verknoopt * inhoud);
    }

    private static int niveau(Regiotype type) {
        return switch (type) {
            case GEMEENTE, GEMEENTE_OORSPRONKELIJK -> 1;
            case SUBREGIO, RMC, SWV_PO, SWV_VO -> 6;
            case GGD, LAND -> 40;
        };
    }
}
