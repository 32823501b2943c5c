package nl.verzuimatlas.warehouse.audit.reken;

/**
 * Whole numbers from {@code onder} up to and including {@code boven}; empty when {@code boven} is less.
 *
 * @param onder lowest
 * @param boven highest
 */
public record Grens(long onder, long boven) {

    /** More than any count that can be published; an unknown without a bound has this as its highest. */
    public static final long ONEINDIG = 10_000_000L;

    /** Nothing is said. */
    public static final Grens VRIJ = new Grens(-1000 * ONEINDIG, 1000 * ONEINDIG);

    /** One number. */
    public static Grens precies(long getal) {
        return new Grens(getal, getal);
    }

    /** How many numbers. */
    public long aantal() {
        return Math.max(0, boven - onder + 1);
    }

    /** Whether a number lies within. */
    public boolean omvat(long getal) {
        return getal >= onder && getal <= boven;
    }

    /** The number within that is nearest to {@code getal}. */
    public long dichtstbij(long getal) {
        return Math.max(onder, Math.min(boven, getal));
    }

    /** The same bounds, moved by {@code stap}. */
    public Grens plus(long stap) {
        return new Grens(onder + stap, boven + stap);
    }
}
