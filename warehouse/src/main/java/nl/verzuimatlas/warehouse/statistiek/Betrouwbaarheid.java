package nl.verzuimatlas.warehouse.statistiek;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Confidence intervals for counts and shares from registrations. */
public final class Betrouwbaarheid {

    private static final NormalDistribution NORMAAL = NormalDistribution.of(0, 1);

    private Betrouwbaarheid() {}

    /**
     * Wilson score interval of a share, without continuity correction.
     *
     * @param aantal number with the property, 0..{@code totaal}
     * @param totaal number counted, 1 or more
     * @param niveau confidence level, strictly between 0 and 1; 0.95 for publication
     * @return bounds as shares, 0 ≤ onder ≤ boven ≤ 1, not rounded
     * @throws IllegalArgumentException if an argument is out of range
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
     */
    public static Interval wilson(long aantal, long totaal, double niveau) {
        vereis(totaal >= 1 && aantal >= 0 && aantal <= totaal, "need 0 <= aantal <= totaal, totaal >= 1");
        return wilsonGrenzen((double) aantal / totaal, totaal, z(niveau));
    }

    /** Wilson's bounds for a share {@code p} of {@code totaal}, which need not be whole: a funnel uses an effective size. */
    static Interval wilsonGrenzen(double p, double totaal, double z) {
        double midden = 2 * totaal * p + z * z;
        double straal = z * Math.sqrt(z * z + 4 * totaal * p * (1 - p));
        double schaal = 2 * (totaal + z * z);
        // At p = 0 and p = 1 the exact bound is 0 or 1; rounding may miss it by an ulp.
        double onder = p == 0 ? 0 : Math.max(0, (midden - straal) / schaal);
        double boven = p == 1 ? 1 : Math.min(1, (midden + straal) / schaal);
        return new Interval(onder, boven);
    }

    /**
     * Exact interval of a share (Clopper and Pearson). Wider than Wilson's; for shares of few, and for a count given a sum.
     *
     * @param aantal number with the property, 0..{@code totaal}
     * @param totaal number counted, 1 or more
     * @param niveau confidence level, strictly between 0 and 1
     * @return bounds as shares, 0 ≤ onder ≤ boven ≤ 1, not rounded
     * @throws IllegalArgumentException if an argument is out of range
     * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934)</a>
     */
    public static Interval clopperPearson(long aantal, long totaal, double niveau) {
        vereis(totaal >= 1 && aantal >= 0 && aantal <= totaal, "need 0 <= aantal <= totaal, totaal >= 1");
        double staart = (1 - vereisNiveau(niveau)) / 2;
        double onder = aantal == 0
                ? 0
                : BetaDistribution.of(aantal, totaal - aantal + 1.0).inverseCumulativeProbability(staart);
        double boven = aantal == totaal
                ? 1
                : BetaDistribution.of(aantal + 1.0, totaal - aantal).inverseSurvivalProbability(staart);
        return new Interval(onder, boven);
    }

    /**
     * Exact interval of a count that follows a Poisson distribution (Garwood, Biometrika 1936;28:437-442).
     *
     * @param aantal observed count, 0 or more
     * @param niveau confidence level, strictly between 0 and 1
     * @return bounds as counts; the lower bound is 0 when {@code aantal} is 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Interval garwood(long aantal, double niveau) {
        vereis(aantal >= 0, "aantal must be 0 or more");
        double staart = (1 - vereisNiveau(niveau)) / 2;
        double onder =
                aantal == 0 ? 0 : ChiSquaredDistribution.of(2.0 * aantal).inverseCumulativeProbability(staart) / 2;
        double boven = ChiSquaredDistribution.of(2.0 * aantal + 2).inverseSurvivalProbability(staart) / 2;
        return new Interval(onder, boven);
    }

    /**
     * Byar's approximation of {@link #garwood}, as health statistics publish it; within 0.2% of it from 10 events, so that
     * a figure of a GGD can be told apart from a difference in method.
     *
     * @param aantal observed count, 0 or more
     * @param niveau confidence level, strictly between 0 and 1
     * @return bounds as counts; the lower bound is 0 when {@code aantal} is 0
     * @throws IllegalArgumentException if an argument is out of range
     * @see <a
     *     href="https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Rates.html">OHID</a>,
     *     after Breslow and Day, Statistical Methods in Cancer Research, volume II (1987)
     */
    public static Interval byar(long aantal, double niveau) {
        vereis(aantal >= 0, "aantal must be 0 or more");
        double z = z(niveau);
        return new Interval(aantal == 0 ? 0 : byarGrens(aantal, -z), byarGrens(aantal + 1.0, z));
    }

    private static double byarGrens(double aantal, double z) {
        double wortel = 1 - 1 / (9 * aantal) + z / (3 * Math.sqrt(aantal));
        return aantal * wortel * wortel * wortel;
    }

    /** Quantile of the normal distribution that leaves {@code niveau} between itself and its opposite. */
    static double z(double niveau) {
        return NORMAAL.inverseSurvivalProbability((1 - vereisNiveau(niveau)) / 2);
    }

    private static double vereisNiveau(double niveau) {
        vereis(niveau > 0 && niveau < 1, "niveau must lie between 0 and 1");
        return niveau;
    }

    private static void vereis(boolean voorwaarde, String eis) {
        if (!voorwaarde) {
            throw new IllegalArgumentException(eis);
        }
    }
}
