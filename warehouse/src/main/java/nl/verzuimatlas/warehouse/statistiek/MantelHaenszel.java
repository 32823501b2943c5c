package nl.verzuimatlas.warehouse.statistiek;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Association of a factor with an outcome within strata, for example within kinds of education: one odds ratio over all
 * strata, and whether the strata agree on it. When they do not, show the strata and not the one ratio.
 */
public final class MantelHaenszel {

    private static final double GELIJK = 1e-12;

    private MantelHaenszel() {}

    /**
     * A two by two table.
     *
     * @param metWel members with the factor who have the outcome, 0 or more
     * @param metNiet members with the factor who do not
     * @param zonderWel members without the factor who have the outcome
     * @param zonderNiet members without the factor who do not
     */
    public record Kruis(long metWel, long metNiet, long zonderWel, long zonderNiet) {

        public Kruis {
            if (metWel < 0 || metNiet < 0 || zonderWel < 0 || zonderNiet < 0) {
                throw new IllegalArgumentException("counts must be 0 or more");
            }
        }

        double totaal() {
            return (double) metWel + metNiet + zonderWel + zonderNiet;
        }

        double met() {
            return (double) metWel + metNiet;
        }

        double zonder() {
            return (double) zonderWel + zonderNiet;
        }

        double wel() {
            return (double) metWel + zonderWel;
        }

        double niet() {
            return (double) metNiet + zonderNiet;
        }
    }

    /**
     * The association.
     *
     * @param strata strata with anyone in them
     * @param kansverhouding odds ratio of Mantel and Haenszel
     * @param interval bounds of it, with the variance of Robins, Breslow and Greenland
     * @param chiKwadraat Mantel-Haenszel chi-square on 1 degree of freedom, without continuity correction
     * @param pWaarde its p-value
     * @param chiKwadraatMetCorrectie the same with continuity correction
     * @param pWaardeMetCorrectie its p-value
     * @param breslowDay chi-square of Breslow and Day that the strata have one odds ratio
     * @param tarone the same with Tarone's correction
     * @param vrijheidsgraden of both, strata that say something minus 1
     * @param pBreslowDay p-value of {@code breslowDay}; 1 without degrees of freedom
     * @param pTarone p-value of {@code tarone}; below 0.05 the strata should be shown apart
     */
    public record Samenhang(
            int strata,
            double kansverhouding,
            Interval interval,
            double chiKwadraat,
            double pWaarde,
            double chiKwadraatMetCorrectie,
            double pWaardeMetCorrectie,
            double breslowDay,
            double tarone,
            int vrijheidsgraden,
            double pBreslowDay,
            double pTarone) {}

    /**
     * The association over {@code strata}; equal to R {@code mantelhaen.test}, with the test of Breslow and Day.
     *
     * @param niveau confidence level, strictly between 0 and 1
     * @return empty when no stratum holds both a pair for and a pair against the association, so that there is no odds ratio
     * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel and Haenszel (1959)</a>
     * @see <a href="https://doi.org/10.2307/2531052">Robins, Breslow and Greenland (1986)</a>
     * @see <a href="https://doi.org/10.1093/biomet/72.1.91">Tarone (1985)</a>
     */
    public static Optional<Samenhang> van(List<Kruis> strata, double niveau) {
        List<Kruis> bezet = strata.stream().filter(kruis -> kruis.totaal() > 0).toList();
        double voor = 0;
        double tegen = 0;
        double pr = 0;
        double psQr = 0;
        double qs = 0;
        for (Kruis k : bezet) {
            double r = k.metWel() * (double) k.zonderNiet() / k.totaal();
            double s = k.metNiet() * (double) k.zonderWel() / k.totaal();
            double p = ((double) k.metWel() + k.zonderNiet()) / k.totaal();
            double q = ((double) k.metNiet() + k.zonderWel()) / k.totaal();
            voor += r;
            tegen += s;
            pr += p * r;
            psQr += p * s + q * r;
            qs += q * s;
        }
        if (voor == 0 || tegen == 0) {
            return Optional.empty();
        }
        double or = voor / tegen;
        double variantie = pr / (2 * voor * voor) + psQr / (2 * voor * tegen) + qs / (2 * tegen * tegen);
        double straal = Betrouwbaarheid.z(niveau) * Math.sqrt(variantie);
        Interval interval = new Interval(or * Math.exp(-straal), or * Math.exp(straal));
        return Optional.of(samenhang(bezet, or, interval));
    }

    private static Samenhang samenhang(List<Kruis> strata, double or, Interval interval) {
        double afwijking = 0;
        double variantie = 0;
        for (Kruis k : strata) {
            double n = k.totaal();
            afwijking += k.metWel() - k.met() * k.wel() / n;
            // a stratum of one member has no variance
            variantie += n > 1 ? k.met() * k.zonder() * k.wel() * k.niet() / (n * n * (n - 1)) : 0;
        }
        double chi = afwijking * afwijking / variantie;
        double minder = Math.max(0, Math.abs(afwijking) - 0.5);
        double chiCorrectie = minder * minder / variantie;
        double breslowDay = 0;
        double somAfwijking = 0;
        double somVariantie = 0;
        int informatief = 0;
        for (Kruis k : strata) {
            double verwacht = verwacht(k, or);
            double v = 1
                    / (1 / verwacht
                            + 1 / (k.met() - verwacht)
                            + 1 / (k.wel() - verwacht)
                            + 1 / (k.zonder() - k.wel() + verwacht));
            if (v > 0 && Double.isFinite(v)) {
                breslowDay += (k.metWel() - verwacht) * (k.metWel() - verwacht) / v;
                somAfwijking += k.metWel() - verwacht;
                somVariantie += v;
                informatief++;
            }
        }
        double tarone = breslowDay - somAfwijking * somAfwijking / somVariantie;
        return new Samenhang(
                strata.size(),
                or,
                interval,
                chi,
                staart(chi, 1),
                chiCorrectie,
                staart(chiCorrectie, 1),
                breslowDay,
                tarone,
                informatief - 1,
                staart(breslowDay, informatief - 1),
                staart(tarone, informatief - 1));
    }

    /** Members with factor and outcome when the margins stay and the odds ratio is {@code or}: the root within the margins. */
    private static double verwacht(Kruis k, double or) {
        if (Math.abs(or - 1) < GELIJK) {
            return k.met() * k.wel() / k.totaal();
        }
        double a = 1 - or;
        double b = k.zonder() - k.wel() + or * (k.met() + k.wel());
        double c = -or * k.met() * k.wel();
        double wortel = Math.sqrt(b * b - 4 * a * c);
        double laagste = Math.max(0, k.wel() - k.zonder());
        double hoogste = Math.min(k.wel(), k.met());
        double eerste = (-b + wortel) / (2 * a);
        double speling = 1e-9 * Math.max(1, k.totaal());
        return eerste >= laagste - speling && eerste <= hoogste + speling ? eerste : (-b - wortel) / (2 * a);
    }

    private static double staart(double chi, int vrijheidsgraden) {
        return vrijheidsgraden < 1
                ? 1
                : ChiSquaredDistribution.of(vrijheidsgraden).survivalProbability(Math.max(0, chi));
    }
}
