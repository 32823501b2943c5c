package nl.verzuimatlas.warehouse.statistiek;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One measurement of a survey that sampled clusters (schools) within strata, with weights. Estimates a share in a domain
 * by Taylor linearisation: the file is never filtered first, clusters without a respondent in the domain count as zero
 * (Lumley, Complex Surveys, 2010). Equal to R {@code survey}: {@code svydesign(ids = ~cluster, strata = ~stratum, nest =
 * TRUE)}, {@code svymean} and {@code svyciprop(method = "xlogit")}, lonely clusters "adjust".
 */
public final class Steekproef {

    private static final double STAART = 0.025;

    private final double[] gewicht;
    private final int[] cluster;
    private final int[] stratumVanCluster;
    private final int[] clustersInStratum;

    private Steekproef(double[] gewicht, int[] cluster, int[] stratumVanCluster, int[] clustersInStratum) {
        this.gewicht = gewicht;
        this.cluster = cluster;
        this.stratumVanCluster = stratumVanCluster;
        this.clustersInStratum = clustersInStratum;
    }

    /**
     * A measurement of {@code strata.size()} respondents.
     *
     * @param strata stratum of each respondent
     * @param scholen cluster of each respondent; the same school in two strata is two clusters
     * @param gewichten weight of each respondent, 0 or more
     */
    public static Steekproef van(List<String> strata, List<String> scholen, double[] gewichten) {
        if (strata.size() != gewichten.length || scholen.size() != gewichten.length) {
            throw new IllegalArgumentException("strata, scholen and gewichten must be equally long");
        }
        Map<String, Integer> stratumnummer = new HashMap<>();
        Map<List<String>, Integer> clusternummer = new HashMap<>();
        int[] cluster = new int[gewichten.length];
        for (int i = 0; i < cluster.length; i++) {
            stratumnummer.putIfAbsent(strata.get(i), stratumnummer.size());
            List<String> sleutel = List.of(strata.get(i), scholen.get(i));
            clusternummer.putIfAbsent(sleutel, clusternummer.size());
            cluster[i] = clusternummer.get(sleutel);
        }
        int[] stratumVanCluster = new int[clusternummer.size()];
        int[] clustersInStratum = new int[stratumnummer.size()];
        clusternummer.forEach((sleutel, nummer) -> {
            stratumVanCluster[nummer] = stratumnummer.get(sleutel.get(0));
            clustersInStratum[stratumVanCluster[nummer]]++;
        });
        return new Steekproef(gewichten.clone(), cluster, stratumVanCluster, clustersInStratum);
    }

    /**
     * Weighted share with the property among the respondents of a domain who gave a valid answer.
     *
     * @param inDomein whether respondent {@code i} is in the domain and answered
     * @param heeftKenmerk whether respondent {@code i} has the property; only asked within the domain
     */
    public Prevalentie prevalentie(IntPredicate inDomein, IntPredicate heeftKenmerk) {
        return prevalentie(IntStream.range(0, gewicht.length).filter(inDomein).toArray(), heeftKenmerk);
    }

    /**
     * As above, for a domain of which the respondents are known by number.
     *
     * @param domein numbers of the respondents in the domain who answered, from low to high
     * @param heeftKenmerk whether respondent {@code i} has the property; only asked within the domain
     */
    public Prevalentie prevalentie(int[] domein, IntPredicate heeftKenmerk) {
        long geldig = domein.length;
        long ja = 0;
        double som = 0;
        double somJa = 0;
        for (int i : domein) {
            boolean kenmerk = heeftKenmerk.test(i);
            som += gewicht[i];
            ja += kenmerk ? 1 : 0;
            somJa += kenmerk ? gewicht[i] : 0;
        }
        if (geldig == 0 || som == 0) {
            return new Prevalentie(geldig, ja, Double.NaN, Double.NaN, 0, Optional.empty());
        }
        double p = somJa / som;
        double[] z = new double[stratumVanCluster.length];
        for (int i : domein) {
            z[cluster[i]] += gewicht[i] * ((heeftKenmerk.test(i) ? 1 : 0) - p) / som;
        }
        double se = Math.sqrt(variantie(z));
        int vrijheidsgraden = vrijheidsgraden(Arrays.stream(domein));
        return new Prevalentie(geldig, ja, p, se, vrijheidsgraden, interval(p, se, vrijheidsgraden));
    }

    /**
     * Difference of the weighted share between a part of the domain and the rest of the domain, by joint linearisation:
     * schools with pupils of both count in both. Equal to a weighted regression on a 0/1 variable (R {@code svyglm}).
     *
     * @param inDomein whether respondent {@code i} is in the domain (the region) and answered
     * @param inDeel whether respondent {@code i} belongs to the part (the gemeente); only asked within the domain
     * @param heeftKenmerk whether respondent {@code i} has the property; only asked within the domain
     * @return empty when the part has no interval of its own ({@link Prevalentie#interval}), the rest has no valid answer,
     *     or there are no degrees of freedom
     */
    public Optional<Verschil> verschilMetRest(IntPredicate inDomein, IntPredicate inDeel, IntPredicate heeftKenmerk) {
        Prevalentie domein = prevalentie(inDomein, heeftKenmerk);
        Prevalentie deel = prevalentie(i -> inDomein.test(i) && inDeel.test(i), heeftKenmerk);
        Prevalentie rest = prevalentie(i -> inDomein.test(i) && !inDeel.test(i), heeftKenmerk);
        int vrijheidsgraden = domein.vrijheidsgraden() - 1;
        if (deel.interval().isEmpty() || rest.geldig() == 0 || vrijheidsgraden < 1) {
            return Optional.empty();
        }
        double somDeel = 0;
        double somRest = 0;
        for (int i = 0; i < gewicht.length; i++) {
            if (inDomein.test(i)) {
                boolean bijDeel = inDeel.test(i);
                somDeel += bijDeel ? gewicht[i] : 0;
                somRest += bijDeel ? 0 : gewicht[i];
            }
        }
        double[] z = new double[stratumVanCluster.length];
        for (int i = 0; i < gewicht.length; i++) {
            if (inDomein.test(i)) {
                double x = heeftKenmerk.test(i) ? 1 : 0;
                z[cluster[i]] += inDeel.test(i)
                        ? gewicht[i] * (x - deel.aandeel()) / somDeel
                        : -gewicht[i] * (x - rest.aandeel()) / somRest;
            }
        }
        return Optional.of(Verschil.van(deel.aandeel() - rest.aandeel(), Math.sqrt(variantie(z)), vrijheidsgraden));
    }

    private double variantie(double[] z) {
        return covariantie(new double[][] {z})[0][0];
    }

    /** Respondents in the file. */
    int omvang() {
        return gewicht.length;
    }

    /** Weight of respondent {@code i}. */
    double gewicht(int i) {
        return gewicht[i];
    }

    /** Clusters minus strata with a respondent in the domain. */
    int vrijheidsgraden(IntPredicate inDomein) {
        return vrijheidsgraden(IntStream.range(0, gewicht.length).filter(inDomein));
    }

    private int vrijheidsgraden(IntStream domein) {
        BitSet clusters = new BitSet();
        BitSet strata = new BitSet();
        domein.forEach(i -> {
            clusters.set(cluster[i]);
            strata.set(stratumVanCluster[cluster[i]]);
        });
        return clusters.cardinality() - strata.cardinality();
    }

    /**
     * Covariance of totals of linearised values.
     *
     * @param aantal number of totals
     * @param bijdrage fills in what respondent {@code i} of the domain adds to each total, weight included
     */
    double[][] covariantie(int aantal, IntPredicate inDomein, Bijdrage bijdrage) {
        double[][] z = new double[aantal][stratumVanCluster.length];
        double[] u = new double[aantal];
        for (int i = 0; i < gewicht.length; i++) {
            if (inDomein.test(i)) {
                bijdrage.vul(i, u);
                for (int k = 0; k < aantal; k++) {
                    z[k][cluster[i]] += u[k];
                }
            }
        }
        return covariantie(z);
    }

    /** What a respondent adds to each total. */
    @FunctionalInterface
    interface Bijdrage {
        void vul(int respondent, double[] totalen);
    }

    private double[][] covariantie(double[][] z) {
        double[][] somPerStratum = new double[z.length][clustersInStratum.length];
        for (int k = 0; k < z.length; k++) {
            for (int c = 0; c < stratumVanCluster.length; c++) {
                somPerStratum[k][stratumVanCluster[c]] += z[k][c];
            }
        }
        double[][] covariantie = new double[z.length][z.length];
        double[] afwijking = new double[z.length];
        for (int c = 0; c < stratumVanCluster.length; c++) {
            int stratum = stratumVanCluster[c];
            int n = clustersInStratum[stratum];
            for (int k = 0; k < z.length; k++) {
                // A lonely cluster is centred on the overall mean of the linearised values, which is 0.
                afwijking[k] = n == 1 ? z[k][c] : z[k][c] - somPerStratum[k][stratum] / n;
            }
            double factor = n == 1 ? 1 : n / (n - 1.0);
            for (int k = 0; k < z.length; k++) {
                for (int l = 0; l < z.length; l++) {
                    covariantie[k][l] += factor * afwijking[k] * afwijking[l];
                }
            }
        }
        return covariantie;
    }

    private static Optional<Interval> interval(double p, double se, int vrijheidsgraden) {
        if (p <= 0 || p >= 1 || vrijheidsgraden < 1) {
            return Optional.empty();
        }
        double t = TDistribution.of(vrijheidsgraden).inverseSurvivalProbability(STAART);
        double logit = Math.log(p / (1 - p));
        double straal = t * se / (p * (1 - p));
        return Optional.of(new Interval(expit(logit - straal), expit(logit + straal)));
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * An estimated share.
     *
     * @param geldig respondents of the domain with a valid answer, unweighted
     * @param ja of whom have the property, unweighted
     * @param aandeel weighted share, 0..1; NaN when {@code geldig} is 0
     * @param standaardfout of the share; NaN when {@code geldig} is 0
     * @param vrijheidsgraden clusters minus strata with data in the domain
     * @param interval 95% interval as shares; empty when the share is 0 or 1 or there are no degrees of freedom
     */
    public record Prevalentie(
            long geldig,
            long ja,
            double aandeel,
            double standaardfout,
            int vrijheidsgraden,
            Optional<Interval> interval) {}

    /**
     * An estimated difference.
     *
     * @param verschil part minus rest, in shares
     * @param standaardfout of the difference
     * @param vrijheidsgraden of Student's t, 1 or more
     * @param t difference divided by its standard error
     * @param pWaarde two-sided, not corrected for the number of comparisons
     * @param interval 95% interval of the difference, in shares
     */
    public record Verschil(
            double verschil, double standaardfout, int vrijheidsgraden, double t, double pWaarde, Interval interval) {

        static Verschil van(double verschil, double standaardfout, int vrijheidsgraden) {
            TDistribution verdeling = TDistribution.of(vrijheidsgraden);
            double t = verschil == 0 ? 0 : verschil / standaardfout;
            double straal = verdeling.inverseSurvivalProbability(STAART) * standaardfout;
            return new Verschil(
                    verschil,
                    standaardfout,
                    vrijheidsgraden,
                    t,
                    Math.min(1, 2 * verdeling.survivalProbability(Math.abs(t))),
                    new Interval(verschil - straal, verschil + straal));
        }
    }
}
