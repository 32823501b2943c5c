package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.Collection;

/**
 * A number with what it is measured against.
 *
 * @param aantal number, 0 or more
 * @param basis expected number, or size of the group of which it is a part; 0 when there is nothing to measure
 */
record Meting(long aantal, double basis) {

    /** Both parts added up. */
    static Meting som(Collection<Meting> metingen) {
        return new Meting(
                metingen.stream().mapToLong(Meting::aantal).sum(),
                metingen.stream().mapToDouble(Meting::basis).sum());
    }

    Meting zonder(Meting deel) {
        return new Meting(aantal - deel.aantal, basis - deel.basis);
    }

    /** Number divided by base. */
    double verhouding() {
        return aantal / basis;
    }
}
