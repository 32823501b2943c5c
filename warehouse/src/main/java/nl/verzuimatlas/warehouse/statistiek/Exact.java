package nl.verzuimatlas.warehouse.statistiek;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Exact two-sided tests: the chance of all outcomes that are no more likely than the one observed. */
public final class Exact {

    // Outcomes that are equally likely but for rounding count as equally likely, as in R.
    private static final double SPELING = 1 + 1e-7;

    private Exact() {}

    /**
     * Binomial test, equal to R {@code binom.test}.
     *
     * @param aantal successes, 0..{@code totaal}
     * @param totaal trials, 0 or more
     * @param kans success probability under the null hypothesis, strictly between 0 and 1
     * @return p-value, 0..1; 1 when {@code totaal} is 0
     */
    public static double binomiaal(long aantal, long totaal, double kans) {
        if (totaal == 0) {
            return 1;
        }
        DiscreteDistribution verdeling = BinomialDistribution.of(Math.toIntExact(totaal), kans);
        int top = (int) Math.min(totaal, Math.floor((totaal + 1) * kans));
        return tweezijdig(verdeling, Math.toIntExact(aantal), top);
    }

    /**
     * Fisher's exact test of two shares, equal to R {@code fisher.test}.
     *
     * @see <a href="https://doi.org/10.2307/2340521">Fisher (1922)</a>
     * @return p-value, 0..1
     */
    public static double fisher(Aandeel een, Aandeel ander) {
        int totaal = Math.toIntExact(een.totaal() + ander.totaal());
        int metKenmerk = Math.toIntExact(een.aantal() + ander.aantal());
        int getrokken = Math.toIntExact(een.totaal());
        DiscreteDistribution verdeling = HypergeometricDistribution.of(totaal, metKenmerk, getrokken);
        int top = (int) ((getrokken + 1.0) * (metKenmerk + 1.0) / (totaal + 2.0));
        return tweezijdig(verdeling, Math.toIntExact(een.aantal()), top);
    }

    /** Sums both tails; the probability rises up to {@code top} and falls after it. */
    private static double tweezijdig(DiscreteDistribution verdeling, int waarde, int top) {
        double grens = verdeling.probability(waarde) * SPELING;
        int laagste = verdeling.getSupportLowerBound();
        int hoogste = verdeling.getSupportUpperBound();
        // linker: last value of the left tail; rechter: first value of the right tail
        int linker = laatste(laagste, top, k -> verdeling.probability(k) <= grens);
        int rechter = eerste(top, hoogste, k -> verdeling.probability(k) <= grens);
        if (linker >= rechter) {
            return 1;
        }
        double links = linker < laagste ? 0 : verdeling.cumulativeProbability(linker);
        double rechts = rechter > hoogste ? 0 : verdeling.survivalProbability(rechter - 1);
        return Math.min(1, links + rechts);
    }

    /** Last value of {@code van..tot} for which the condition holds, when it holds up to there; {@code van - 1} if never. */
    private static int laatste(int van, int tot, IntPredicate voorwaarde) {
        int laag = van - 1;
        int hoog = tot + 1;
        while (hoog - laag > 1) {
            int midden = laag + (hoog - laag) / 2;
            if (voorwaarde.test(midden)) {
                laag = midden;
            } else {
                hoog = midden;
            }
        }
        return laag;
    }

    private static int eerste(int van, int tot, IntPredicate voorwaarde) {
        return laatste(van, tot, voorwaarde.negate()) + 1;
    }
}
