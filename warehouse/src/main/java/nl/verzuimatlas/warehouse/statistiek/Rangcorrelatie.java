package nl.verzuimatlas.warehouse.statistiek;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Spearman's rank correlation, for figures of gemeenten. It holds for gemeenten and not for pupils; show it with the number of
 * gemeenten and a scatter plot.
 */
public final class Rangcorrelatie {

    private static final int MINSTE = 4;

    private Rangcorrelatie() {}

    /**
     * A rank correlation.
     *
     * @param gebieden number of areas
     * @param rho -1..1
     * @param t rho as Student's t on {@code gebieden - 2} degrees of freedom; infinite when rho is 1 or -1
     * @param pWaarde two-sided
     * @param interval 95% bounds by Fisher's z with the standard deviation of Bonett and Wright; empty when rho is 1 or -1
     */
    public record Samenhang(int gebieden, double rho, double t, double pWaarde, Optional<Interval> interval) {}

    /**
     * The rank correlation of two figures; ties share the average rank.
     *
     * @param x one figure per area
     * @param y another figure per area, in the same order
     * @return empty for fewer than 4 areas, or when all areas have the same figure
     * @see <a href="https://doi.org/10.1007/BF02294183">Bonett and Wright (2000)</a>
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static Optional<Samenhang> spearman(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must be equally long");
        }
        int n = x.length;
        if (n < MINSTE) {
            return Optional.empty();
        }
        double[] rangX = rangen(x);
        double[] rangY = rangen(y);
        double midden = (n + 1) / 2.0;
        double kruis = 0;
        double kwadraatX = 0;
        double kwadraatY = 0;
        for (int i = 0; i < n; i++) {
            kruis += (rangX[i] - midden) * (rangY[i] - midden);
            kwadraatX += (rangX[i] - midden) * (rangX[i] - midden);
            kwadraatY += (rangY[i] - midden) * (rangY[i] - midden);
        }
        if (kwadraatX == 0 || kwadraatY == 0) {
            return Optional.empty();
        }
        double rho = Math.max(-1, Math.min(1, kruis / Math.sqrt(kwadraatX * kwadraatY)));
        if (Math.abs(rho) == 1) {
            return Optional.of(new Samenhang(n, rho, rho * Double.POSITIVE_INFINITY, 0, Optional.empty()));
        }
        double t = rho * Math.sqrt((n - 2) / (1 - rho * rho));
        double straal = Betrouwbaarheid.z(0.95) * Math.sqrt((1 + rho * rho / 2) / (n - 3));
        double fisher = Math.log((1 + rho) / (1 - rho)) / 2;
        return Optional.of(new Samenhang(
                n,
                rho,
                t,
                Math.min(1, 2 * TDistribution.of(n - 2).survivalProbability(Math.abs(t))),
                Optional.of(new Interval(Math.tanh(fisher - straal), Math.tanh(fisher + straal)))));
    }

    private static double[] rangen(double[] waarden) {
        int[] volgorde = IntStream.range(0, waarden.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> waarden[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] rangen = new double[waarden.length];
        int begin = 0;
        while (begin < volgorde.length) {
            int eind = begin;
            while (eind + 1 < volgorde.length && waarden[volgorde[eind + 1]] == waarden[volgorde[begin]]) {
                eind++;
            }
            double gemiddeld = (begin + eind) / 2.0 + 1;
            Arrays.stream(volgorde, begin, eind + 1).forEach(i -> rangen[i] = gemiddeld);
            begin = eind + 1;
        }
        return rangen;
    }
}
