package nl.verzuimatlas.warehouse.statistiek;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.ojalgo.matrix.MatrixR064;

/**
 * Whether two answers of a survey hang together, with the sampling of schools counted in (Rao and Scott), and how strongly
 * (Cramer's V). Equal to R {@code survey}: {@code svychisq(statistic = "F")} and {@code "Chisq"}.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176346391">Rao and Scott (1984)</a>
 */
public final class Kruistoets {

    private Kruistoets() {}

    /**
     * A tested table.
     *
     * @param geldig respondents with both answers, unweighted
     * @param chiKwadraat Pearson's chi-square of the weighted shares, for {@code geldig} respondents
     * @param f the same as F, corrected for the design in the second order (Satterthwaite)
     * @param vrijheidsgradenTeller of F, need not be whole
     * @param vrijheidsgradenNoemer of F, need not be whole
     * @param pWaarde of F
     * @param pEersteOrde p-value of the chi-square divided by the mean design effect
     * @param cramersV 0..1, of the weighted shares; the same scale for tables of any size
     */
    public record Samenhang(
            long geldig,
            double chiKwadraat,
            double f,
            double vrijheidsgradenTeller,
            double vrijheidsgradenNoemer,
            double pWaarde,
            double pEersteOrde,
            double cramersV) {}

    /**
     * Tests a table.
     *
     * @param steekproef design
     * @param rijen number of categories of the first answer, 2 or more
     * @param kolommen number of categories of the second answer, 2 or more
     * @param rij category of respondent {@code i}, 0..{@code rijen - 1}; -1 when there is no valid answer
     * @param kolom category of respondent {@code i}, 0..{@code kolommen - 1}; -1 when there is no valid answer
     * @return empty when a category has nobody, or there are no degrees of freedom
     */
    public static Optional<Samenhang> toets(
            Steekproef steekproef, int rijen, int kolommen, IntUnaryOperator rij, IntUnaryOperator kolom) {
        int cellen = rijen * kolommen;
        double[] som = new double[cellen];
        double totaal = 0;
        long geldig = 0;
        for (int i = 0; i < steekproef.omvang(); i++) {
            int cel = cel(i, kolommen, rij, kolom);
            if (cel >= 0) {
                som[cel] += steekproef.gewicht(i);
                totaal += steekproef.gewicht(i);
                geldig++;
            }
        }
        double[] p = new double[cellen];
        for (int c = 0; c < cellen; c++) {
            p[c] = som[c] / totaal;
        }
        double phi2 = phi2(p, rijen, kolommen);
        int vrijheidsgraden = steekproef.vrijheidsgraden(i -> cel(i, kolommen, rij, kolom) >= 0);
        if (!(phi2 >= 0) || vrijheidsgraden < 1) {
            return Optional.empty();
        }
        double alles = totaal;
        double[][] v = steekproef.covariantie(cellen, i -> cel(i, kolommen, rij, kolom) >= 0, (i, u) -> {
            int hier = cel(i, kolommen, rij, kolom);
            for (int c = 0; c < cellen; c++) {
                u[c] = steekproef.gewicht(i) * ((c == hier ? 1 : 0) - p[c]) / alles;
            }
        });
        double[] delta = sporen(p, v, contrasten(rijen, kolommen), geldig);
        double chi = geldig * phi2;
        int gewoon = (rijen - 1) * (kolommen - 1);
        double teller = delta[0] * delta[0] / delta[1];
        double noemer = teller * vrijheidsgraden;
        double f = chi / delta[0];
        return Optional.of(new Samenhang(
                geldig,
                chi,
                f,
                teller,
                noemer,
                FDistribution.of(teller, noemer).survivalProbability(f),
                ChiSquaredDistribution.of(gewoon).survivalProbability(chi * gewoon / delta[0]),
                Math.sqrt(phi2 / (Math.min(rijen, kolommen) - 1))));
    }

    private static int cel(int i, int kolommen, IntUnaryOperator rij, IntUnaryOperator kolom) {
        int r = rij.applyAsInt(i);
        int k = kolom.applyAsInt(i);
        return r < 0 || k < 0 ? -1 : r * kolommen + k;
    }

    /** Pearson's chi-square per respondent; NaN when a category has nobody. */
    private static double phi2(double[] p, int rijen, int kolommen) {
        double[] perRij = new double[rijen];
        double[] perKolom = new double[kolommen];
        for (int c = 0; c < p.length; c++) {
            perRij[c / kolommen] += p[c];
            perKolom[c % kolommen] += p[c];
        }
        double phi2 = 0;
        for (int c = 0; c < p.length; c++) {
            double verwacht = perRij[c / kolommen] * perKolom[c % kolommen];
            phi2 += (p[c] - verwacht) * (p[c] - verwacht) / verwacht;
        }
        return phi2;
    }

    /** A basis of what is not explained by rows and columns alone: each cell against the last row and column. */
    private static double[][] contrasten(int rijen, int kolommen) {
        double[][] c = new double[rijen * kolommen][(rijen - 1) * (kolommen - 1)];
        for (int r = 0; r < rijen - 1; r++) {
            for (int k = 0; k < kolommen - 1; k++) {
                int contrast = r * (kolommen - 1) + k;
                c[r * kolommen + k][contrast] = 1;
                c[r * kolommen + kolommen - 1][contrast] = -1;
                c[(rijen - 1) * kolommen + k][contrast] = -1;
                c[rijen * kolommen - 1][contrast] = 1;
            }
        }
        return c;
    }

    /** Trace of the design effects, and of their square. A cell with nobody counts as 0, as in R. */
    private static double[] sporen(double[] p, double[][] v, double[][] contrasten, long n) {
        double[][] omgekeerd = new double[p.length][p.length];
        for (int c = 0; c < p.length; c++) {
            omgekeerd[c][c] = p[c] == 0 ? 0 : 1 / p[c];
        }
        MatrixR064 c = Matrices.rijen(contrasten);
        MatrixR064 d = Matrices.rijen(omgekeerd);
        MatrixR064 noemer = c.transpose().multiply(d).multiply(c).multiply(1.0 / n);
        MatrixR064 teller = c.transpose()
                .multiply(d)
                .multiply(Matrices.rijen(v))
                .multiply(d)
                .multiply(c);
        MatrixR064 delta = noemer.invert().multiply(teller);
        return new double[] {spoor(delta), spoor(delta.multiply(delta))};
    }

    private static double spoor(MatrixR064 matrix) {
        double som = 0;
        for (int i = 0; i < matrix.getRowDim(); i++) {
            som += matrix.doubleValue(i, i);
        }
        return som;
    }
}
