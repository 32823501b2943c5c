package nl.verzuimatlas.warehouse.statistiek;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ojalgo.matrix.MatrixR064;

/**
 * Logistic regression of a survey: which factors go with an outcome when the others are held equal. Weighted
 * pseudo-likelihood, with the variance of the design (sandwich); equal to R {@code survey} {@code svyglm(family =
 * quasibinomial)} iterated to full convergence. Says "goes with", never "leads to".
 *
 * @see <a href="https://doi.org/10.2307/1402588">Binder (1983)</a>
 */
public final class Logistisch {

    /** Name of the intercept among the coefficients. */
    public static final String CONSTANTE = "constante";

    /** Respondents that the rarer outcome must have per coefficient. */
    public static final int MINSTENS_PER_COEFFICIENT = 10;

    private static final int HOOGSTENS_STAPPEN = 50;
    private static final double KLAAR = 1e-12;
    // A coefficient beyond this says that a factor predicts the outcome fully: the estimate has no end.
    private static final double GESCHEIDEN = 15;

    private Logistisch() {}

    /**
     * A factor.
     *
     * @param naam name
     * @param waarde value of respondent {@code i}; 0 or 1 for a property; only asked of complete respondents
     */
    public record Factor(String naam, IntToDoubleFunction waarde) {}

    /**
     * A coefficient.
     *
     * @param b change of the log odds
     * @param standaardfout of {@code b}
     * @param t {@code b} divided by it
     * @param pWaarde two-sided, from Student's t
     * @param kansverhouding odds ratio, adjusted for the other factors
     * @param interval 95% bounds of the odds ratio
     */
    public record Coefficient(
            double b, double standaardfout, double t, double pWaarde, double kansverhouding, Interval interval) {}

    /**
     * A fitted model.
     *
     * @param geldig complete respondents, unweighted
     * @param vrijheidsgraden of Student's t: clusters minus strata plus 1 minus coefficients
     * @param coefficienten by name, {@link #CONSTANTE} first
     */
    public record Model(long geldig, int vrijheidsgraden, Map<String, Coefficient> coefficienten) {}

    /**
     * Fits a model.
     *
     * @param steekproef design
     * @param compleet whether respondent {@code i} answered the outcome and all factors
     * @param uitkomst whether respondent {@code i} has the outcome
     * @param factoren factors, each with its own name
     * @return empty when the data do not carry the model: the rarer outcome has fewer than 10 respondents per coefficient, a
     *     factor predicts the outcome fully or follows from the others, or there are no degrees of freedom
     */
    public static Optional<Model> pas(
            Steekproef steekproef, IntPredicate compleet, IntPredicate uitkomst, List<Factor> factoren) {
        List<Integer> wie = new ArrayList<>();
        long ja = 0;
        for (int i = 0; i < steekproef.omvang(); i++) {
            if (compleet.test(i)) {
                wie.add(i);
                ja += uitkomst.test(i) ? 1 : 0;
            }
        }
        int p = factoren.size() + 1;
        int vrijheidsgraden = steekproef.vrijheidsgraden(compleet) + 1 - p;
        if (Math.min(ja, wie.size() - ja) < (long) MINSTENS_PER_COEFFICIENT * p || vrijheidsgraden < 1) {
            return Optional.empty();
        }
        double[][] x = new double[steekproef.omvang()][];
        for (int i : wie) {
            x[i] = new double[p];
            x[i][0] = 1;
            for (int k = 1; k < p; k++) {
                x[i][k] = factoren.get(k - 1).waarde().applyAsDouble(i);
            }
        }
        return passend(steekproef, wie, uitkomst, x).map(b -> {
            double[][] v = variantie(steekproef, compleet, wie, uitkomst, x, b);
            Map<String, Coefficient> coefficienten = new LinkedHashMap<>();
            for (int k = 0; k < p; k++) {
                String naam = k == 0 ? CONSTANTE : factoren.get(k - 1).naam();
                coefficienten.put(naam, coefficient(b[k], Math.sqrt(v[k][k]), vrijheidsgraden));
            }
            return new Model(wie.size(), vrijheidsgraden, coefficienten);
        });
    }

    /** Newton's method on the weighted likelihood; empty when it does not end. */
    private static Optional<double[]> passend(
            Steekproef steekproef, List<Integer> wie, IntPredicate uitkomst, double[][] x) {
        int p = x[wie.get(0)].length;
        double[] b = new double[p];
        for (int stap = 0; stap < HOOGSTENS_STAPPEN; stap++) {
            double[] score = new double[p];
            for (int i : wie) {
                double rest = steekproef.gewicht(i) * ((uitkomst.test(i) ? 1 : 0) - kans(b, x[i]));
                for (int k = 0; k < p; k++) {
                    score[k] += rest * x[i][k];
                }
            }
            MatrixR064 informatie = Matrices.rijen(informatie(steekproef, wie, x, b));
            MatrixR064 verschil = informatie.solve(Matrices.kolom(score));
            double grootste = 0;
            for (int k = 0; k < p; k++) {
                b[k] += verschil.doubleValue(k);
                grootste = Math.max(grootste, Math.abs(verschil.doubleValue(k)));
                if (!(Math.abs(b[k]) < GESCHEIDEN)) {
                    return Optional.empty();
                }
            }
            if (grootste < KLAAR) {
                return Optional.of(b);
            }
        }
        return Optional.empty();
    }

    private static double[][] informatie(Steekproef steekproef, List<Integer> wie, double[][] x, double[] b) {
        int p = b.length;
        double[][] h = new double[p][p];
        for (int i : wie) {
            double mu = kans(b, x[i]);
            double gewicht = steekproef.gewicht(i) * mu * (1 - mu);
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    h[k][l] += gewicht * x[i][k] * x[i][l];
                }
            }
        }
        return h;
    }

    private static double[][] variantie(
            Steekproef steekproef,
            IntPredicate compleet,
            List<Integer> wie,
            IntPredicate uitkomst,
            double[][] x,
            double[] b) {
        MatrixR064 omgekeerd = Matrices.rijen(informatie(steekproef, wie, x, b)).invert();
        double[][] g = steekproef.covariantie(b.length, compleet, (i, u) -> {
            double rest = steekproef.gewicht(i) * ((uitkomst.test(i) ? 1 : 0) - kans(b, x[i]));
            for (int k = 0; k < b.length; k++) {
                u[k] = rest * x[i][k];
            }
        });
        return omgekeerd.multiply(Matrices.rijen(g)).multiply(omgekeerd).toRawCopy2D();
    }

    private static Coefficient coefficient(double b, double fout, int vrijheidsgraden) {
        TDistribution verdeling = TDistribution.of(vrijheidsgraden);
        double t = b / fout;
        double straal = verdeling.inverseSurvivalProbability(0.025) * fout;
        return new Coefficient(
                b,
                fout,
                t,
                Math.min(1, 2 * verdeling.survivalProbability(Math.abs(t))),
                Math.exp(b),
                new Interval(Math.exp(b - straal), Math.exp(b + straal)));
    }

    private static double kans(double[] b, double[] x) {
        double eta = 0;
        for (int k = 0; k < b.length; k++) {
            eta += b[k] * x[k];
        }
        return 1 / (1 + Math.exp(-eta));
    }
}
