package nl.verzuimatlas.warehouse.statistiek;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How far a number lies from what was expected, when more than chance makes areas and years differ. The distance is given
 * as the z of a normal distribution with the same mid-p tail, so that small numbers and large ones have one scale.
 */
public final class Mengverdeling {

    /** Largest distance given; beyond it tails are rounding. */
    public static final double VERSTE = 8;

    private static final NormalDistribution NORMAAL = NormalDistribution.of(0, 1);
    private static final double GEEN_SPREIDING = 1e-7;
    // From here the normal distribution and the sum of the tail differ less than matters, and the sum takes long.
    private static final double GROOT = 60;

    private Mengverdeling() {}

    /**
     * Distance of a count from its expectation, by the negative binomial distribution (Poisson with a gamma mean).
     *
     * @param aantal observed count, 0 or more
     * @param verwacht expected count, above 0
     * @param spreiding squared coefficient of variation of the mean, 0 or more; 0 is Poisson
     * @return z, -{@link #VERSTE}..{@link #VERSTE}; negative when fewer than expected
     */
    public static double telling(long aantal, double verwacht, double spreiding) {
        if (aantal < 0 || !(verwacht > 0) || !(spreiding >= 0)) {
            throw new IllegalArgumentException("need aantal >= 0, verwacht > 0, spreiding >= 0");
        }
        if (spreiding < GEEN_SPREIDING) {
            PoissonDistribution poisson = PoissonDistribution.of(verwacht);
            int k = Math.toIntExact(aantal);
            double helft = poisson.probability(k) / 2;
            return z(poisson.cumulativeProbability(k) - helft, poisson.survivalProbability(k) + helft);
        }
        double r = 1 / spreiding;
        double p = r / (r + verwacht);
        BetaDistribution tot = BetaDistribution.of(r, aantal + 1.0);
        double tot0 = tot.cumulativeProbability(p);
        double na0 = tot.survivalProbability(p);
        if (aantal == 0) {
            return z(tot0 / 2, na0 + tot0 / 2);
        }
        BetaDistribution voor = BetaDistribution.of(r, aantal);
        return z((tot0 + voor.cumulativeProbability(p)) / 2, (na0 + voor.survivalProbability(p)) / 2);
    }

    /**
     * Distance of a share from its expectation, by the beta-binomial distribution.
     *
     * @param aandeel observed share
     * @param verwacht expected share, strictly between 0 and 1
     * @param spreiding variance of the logit of the true share around the expected one, 0 or more; 0 is binomial
     * @return z, -{@link #VERSTE}..{@link #VERSTE}; negative when lower than expected
     */
    public static double aandeel(Aandeel aandeel, double verwacht, double spreiding) {
        if (!(verwacht > 0 && verwacht < 1) || !(spreiding >= 0)) {
            throw new IllegalArgumentException("need 0 < verwacht < 1 and spreiding >= 0");
        }
        int n = Math.toIntExact(aandeel.totaal());
        int x = Math.toIntExact(aandeel.aantal());
        double pq = verwacht * (1 - verwacht);
        // variance of the true share is spreiding * pq^2 = pq / (massa + 1), at most that of a 0/1 share
        double massa = 1 / Math.max(pq * spreiding, GEEN_SPREIDING) - 1;
        massa = Math.max(massa, 0.01);
        if (n * pq > GROOT) {
            double variantie = n * pq * (1 + (n - 1) / (massa + 1));
            return begrens((x - n * verwacht) / Math.sqrt(variantie));
        }
        return betaBinomiaal(x, n, massa * verwacht, massa * (1 - verwacht));
    }

    private static double betaBinomiaal(int x, int n, double a, double b) {
        double[] log = new double[n + 1];
        double hoogste = 0;
        for (int k = 0; k < n; k++) {
            log[k + 1] = log[k] + Math.log((double) (n - k) / (k + 1)) + Math.log((k + a) / (n - k - 1 + b));
            hoogste = Math.max(hoogste, log[k + 1]);
        }
        double lager = 0;
        double hoger = 0;
        double hier = 0;
        for (int k = 0; k <= n; k++) {
            double gewicht = Math.exp(log[k] - hoogste);
            lager += k < x ? gewicht : 0;
            hoger += k > x ? gewicht : 0;
            hier += k == x ? gewicht : 0;
        }
        double som = lager + hoger + hier;
        return z((lager + hier / 2) / som, (hoger + hier / 2) / som);
    }

    /** From the smaller tail, which keeps its digits. */
    private static double z(double lager, double hoger) {
        return begrens(
                lager < hoger
                        ? NORMAAL.inverseCumulativeProbability(lager)
                        : NORMAAL.inverseSurvivalProbability(hoger));
    }

    private static double begrens(double z) {
        return Math.max(-VERSTE, Math.min(VERSTE, z));
    }
}
