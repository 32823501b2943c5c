package nl.verzuimatlas.warehouse.statistiek;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Limits of a funnel plot: between which values figures of areas of a given size lie when they differ from the region by
 * chance alone. At 95% one area in twenty lies outside without a cause; 99.8% is the limit for a signal.
 *
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005)</a>
 */
public final class Trechter {

    private Trechter() {}

    /**
     * Limits around the share of the region, by Wilson; when areas differ by chance alone {@link #aandeelExact} keeps its
     * promise better (docs/methode/statistiek.md).
     *
     * @param regio share of the region, 0..1
     * @param totaal size of the area, above 0
     * @param niveau 0.95 or 0.998
     * @param spreiding dispersion from {@link #spreiding}, 1 or more; 1 when areas differ by chance alone
     * @return limits as shares
     */
    public static Interval aandeel(double regio, double totaal, double niveau, double spreiding) {
        vereis(regio >= 0 && regio <= 1 && totaal > 0 && spreiding >= 1, "regio 0..1, totaal > 0, spreiding >= 1");
        return Betrouwbaarheid.wilsonGrenzen(regio, totaal / spreiding, Betrouwbaarheid.z(niveau));
    }

    /**
     * Exact limits around the share of the region; interpolated between whole numbers.
     *
     * @param regio share of the region, 0..1
     * @param totaal size of the area, 1 or more
     * @return limits as shares
     */
    public static Interval aandeelExact(double regio, int totaal, double niveau) {
        vereis(regio >= 0 && regio <= 1 && totaal >= 1, "regio 0..1, totaal >= 1");
        Interval aantallen = kwantielen(BinomialDistribution.of(totaal, regio), niveau);
        return aantallen.maal(1.0 / totaal);
    }

    /**
     * Exact limits around an expected count, interpolated between whole numbers. With dispersion above 1 they are those of
     * a count of {@code verwacht / spreiding}, times the dispersion: same mean, wider.
     *
     * @param verwacht count at the rate of the region, above 0
     * @param spreiding dispersion from {@link #spreiding}, 1 or more
     * @return limits as counts
     */
    public static Interval telling(double verwacht, double niveau, double spreiding) {
        vereis(verwacht > 0 && spreiding >= 1, "verwacht > 0, spreiding >= 1");
        return kwantielen(PoissonDistribution.of(verwacht / spreiding), niveau).maal(spreiding);
    }

    /**
     * How many times as much areas differ than chance explains: the mean square of the standardised distances to the
     * region. The outer tenths on both sides are drawn in first (winsorised), so that the areas one looks for do not hide
     * themselves.
     *
     * @param afstanden per area (figure - region) / standard error at the value of the region
     * @param deel share drawn in on either side, 0..0.5; 0.1 is usual
     * @return 1 or more; 1 when areas differ no more than by chance
     */
    public static double spreiding(double[] afstanden, double deel) {
        vereis(afstanden.length >= 1 && deel >= 0 && deel < 0.5, "afstanden must not be empty, deel 0..0.5");
        double[] oplopend = afstanden.clone();
        Arrays.sort(oplopend);
        double laag = kwantiel(oplopend, deel);
        double hoog = kwantiel(oplopend, 1 - deel);
        double som = 0;
        for (double afstand : oplopend) {
            double ingetrokken = Math.min(hoog, Math.max(laag, afstand));
            som += ingetrokken * ingetrokken;
        }
        return Math.max(1, som / oplopend.length);
    }

    /** Quantile by linear interpolation between order statistics (type 7 of R). */
    static double kwantiel(double[] oplopend, double kans) {
        double plaats = kans * (oplopend.length - 1);
        int onder = (int) Math.floor(plaats);
        int boven = Math.min(onder + 1, oplopend.length - 1);
        return oplopend[onder] + (plaats - onder) * (oplopend[boven] - oplopend[onder]);
    }

    private static Interval kwantielen(DiscreteDistribution verdeling, double niveau) {
        Betrouwbaarheid.z(niveau);
        return new Interval(
                geinterpoleerd(verdeling, (1 - niveau) / 2), geinterpoleerd(verdeling, 1 - (1 - niveau) / 2));
    }

    /** The value at which the distribution function, drawn with straight lines, reaches {@code kans}; 0 or more. */
    private static double geinterpoleerd(DiscreteDistribution verdeling, double kans) {
        int waarde = verdeling.inverseCumulativeProbability(kans);
        double stap = verdeling.cumulativeProbability(waarde) - verdeling.cumulativeProbability(waarde - 1);
        return Math.max(0, waarde - (verdeling.cumulativeProbability(waarde) - kans) / stap);
    }

    private static void vereis(boolean voorwaarde, String eis) {
        if (!voorwaarde) {
            throw new IllegalArgumentException("need " + eis);
        }
    }
}
