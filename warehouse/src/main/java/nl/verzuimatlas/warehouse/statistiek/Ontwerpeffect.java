package nl.verzuimatlas.warehouse.statistiek;

/**
 * How much less sure a share of a survey is than its number of answers suggests, read from the interval that was published with it:
 * weights differ, and pupils of one school are alike.
 */
public final class Ontwerpeffect {

    /** Half the width of a 95% interval, in standard errors, of a large simple random sample. */
    private static final double Z = 1.959963984540054;

    private Ontwerpeffect() {}

    /**
     * How many times as wide as that of a simple random sample with the same number of answers the interval is, on the scale of the
     * logit, on which it was made. Its square is the design effect (deff), a little more when few schools took part: then the
     * interval is made with a t larger than 1.96.
     *
     * @param aandeel the share, strictly between 0 and 1
     * @param interval its 95% interval, a logit interval, strictly between 0 and 1
     * @param antwoorden number of answers, 1 or more
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double breedte(double aandeel, Interval interval, double antwoorden) {
        if (!isAandeel(aandeel) || !isAandeel(interval.onder()) || !isAandeel(interval.boven()) || antwoorden < 1) {
            throw new IllegalArgumentException("need shares strictly between 0 and 1 and 1 answer or more, got "
                    + aandeel + ", " + interval + ", " + antwoorden);
        }
        double half = (logit(interval.boven()) - logit(interval.onder())) / 2;
        return half / (Z / Math.sqrt(antwoorden * aandeel * (1 - aandeel)));
    }

    private static boolean isAandeel(double getal) {
        return getal > 0 && getal < 1;
    }

    private static double logit(double aandeel) {
        return Math.log(aandeel / (1 - aandeel));
    }
}
