package nl.verzuimatlas.etl.toets;

import java.util.Locale;

/** Numbers as Dutch readers write them. */
public final class Getallen {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private Getallen() {}

    /** {@code 9} or {@code 9,5}. */
    public static String kort(double getal) {
        return getal == Math.rint(getal)
                ? String.format(NEDERLANDS, "%.0f", getal)
                : String.format(NEDERLANDS, "%.1f", getal);
    }

    /** {@code 12.345}. */
    public static String geheel(long getal) {
        return String.format(NEDERLANDS, "%,d", getal);
    }

    /** {@code 4,2%}. */
    public static String procent(double aandeel) {
        return String.format(NEDERLANDS, "%.1f%%", 100 * aandeel);
    }
}
