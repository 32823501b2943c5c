package nl.verzuimatlas.portal.bestand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as the API and the files write them: 17 and not 17.0, and no more digits than the number has. */
public final class Getal {

    private static final double GROOTSTE_GEHELE = 9e15;
    private static final int DECIMALEN = 10;

    private Getal() {}

    /** The number as JSON writes it; null when there is none. */
    public static Number json(OptionalDouble getal) {
        if (getal.isEmpty()) {
            return null;
        }
        double waarde = getal.getAsDouble();
        if (waarde == Math.rint(waarde) && Math.abs(waarde) < GROOTSTE_GEHELE) {
            return (long) waarde;
        }
        return waarde;
    }

    /** {@code tot} minus {@code van}, in as many decimals as figures have, so without the dust of binary fractions. */
    public static double verschil(double van, double tot) {
        return BigDecimal.valueOf(tot)
                .subtract(BigDecimal.valueOf(van))
                .setScale(DECIMALEN, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** The number with a decimal point; empty when there is none. */
    public static String tekst(OptionalDouble getal) {
        Number geschreven = json(getal);
        return geschreven == null ? "" : geschreven.toString();
    }
}
