package nl.verzuimatlas.warehouse.statistiek;

/**
 * Two bounds in the unit of the figure they go with.
 *
 * @param onder lower bound
 * @param boven upper bound, not below {@code onder}
 */
public record Interval(double onder, double boven) {

    public Interval {
        if (!(onder <= boven)) {
            throw new IllegalArgumentException("bounds out of order: " + onder + ", " + boven);
        }
    }

    /** Both bounds times {@code factor}, 0 or more. */
    public Interval maal(double factor) {
        return new Interval(onder * factor, boven * factor);
    }
}
