package nl.verzuimatlas.warehouse.meldgedrag;

/**
 * A measurement with what it is compared with.
 *
 * @param onderdeel part that is measured
 * @param nu measurement
 * @param eerder earlier years of the gemeente together, or the other gemeenten of the region
 * @param klontering how many times as much chance weighs because reports come in clumps (one pupil, one school); 1 or more
 * @param herhaling share of the noise of one year that the earlier years still have: 1 / number of years; 0 for a region
 */
record Toetsstof(Onderdeel onderdeel, Meting nu, Meting eerder, double klontering, double herhaling) {

    // One-sided 90% point of the normal distribution.
    private static final double NEGENTIG_PROCENT = 1.2815515655446004;

    double verschuiving() {
        return onderdeel.maat().verschuiving(nu, eerder);
    }

    /** How much this measurement says about the shift of the region; inverse variance. */
    double gewicht(double ruis) {
        return 1 / variantie(ruis);
    }

    /** z, negative when less than expected. */
    double afstand(double verschuiving, double ruis) {
        double bovenopToeval = variantie(ruis) - onderdeel.maat().toeval(nu, eerder);
        return onderdeel.maat().afstand(nu, verwacht(verschuiving), bovenopToeval);
    }

    /**
     * Whether a fall to {@code deel} of the expected count would be seen nine times out of ten.
     *
     * @param deel 0..1, for example 0.4
     * @param drempel z from which a change is more than chance
     */
    boolean zouDalingZien(double deel, double drempel, double ruis) {
        double toeval = klontering * onderdeel.maat().toeval(nu, eerder);
        double zonder = Math.sqrt(variantie(ruis));
        // With fewer reports chance weighs more.
        double met = Math.sqrt(variantie(ruis) - toeval + toeval / deel);
        return -Math.log(deel) >= drempel * zonder + NEGENTIG_PROCENT * met;
    }

    double effect(double verschuiving) {
        return onderdeel.maat().effect(nu, verwacht(verschuiving));
    }

    double verwacht(double verschuiving) {
        return onderdeel.maat().verwacht(nu, eerder, verschuiving);
    }

    /** Variance of this measurement around what the earlier ones lead one to expect, on the scale of the shift. */
    private double variantie(double ruis) {
        Maat maat = onderdeel.maat();
        return klontering * (maat.toeval(nu, eerder) + maat.eigenRuis(eerder)) + ruis * ruis * (1 + herhaling);
    }
}
