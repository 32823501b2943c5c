package nl.verzuimatlas.warehouse.statistiek;

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
        double z = z(niveau);
        double p = (double) aantal / totaal;
        double midden = 2 * totaal * p + z * z;
        double straal = z * Math.sqrt(z * z + 4 * totaal * p * (1 - p));
        double schaal = 2 * (totaal + z * z);
        // At p = 0 and p = 1 the exact bound is 0 or 1; rounding may miss it by an ulp.
        double onder = aantal == 0 ? 0 : Math.max(0, (midden - straal) / schaal);
        double boven = aantal == totaal ? 1 : Math.min(1, (midden + straal) / schaal);
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

    private static double z(double niveau) {
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
