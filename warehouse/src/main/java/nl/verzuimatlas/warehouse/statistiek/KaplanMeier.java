package nl.verzuimatlas.warehouse.statistiek;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Survival curve of durations of which some are right-censored: known to be longer than what was seen (Kaplan and Meier, JASA
 * 1958;53:457-481). Standard error by Greenwood, interval on the scale of log(-log S), equal to R {@code survfit(conf.type =
 * "log-log")}. At equal durations an end comes before a censoring.
 *
 * @param aantal number of durations
 * @param langste longest duration, ended or not; nothing is known of longer ones. 0 when there are none
 * @param stappen durations at which something ended, ascending
 */
public record KaplanMeier(int aantal, double langste, List<Stap> stappen) {

    private static final double HELFT = 0.5;
    /** A share that rounding left an ulp above one half is one half. */
    private static final double SPELING = 1e-12;

    public KaplanMeier {
        stappen = List.copyOf(stappen);
    }

    /**
     * A fall of the curve.
     *
     * @param duur duration
     * @param risico number seen for at least this long
     * @param geeindigd number that ended at this duration, 1 or more
     * @param overleving share that lasts longer than this duration, 0..1
     * @param standaardfout of the share, by Greenwood; NaN when the share is 0
     * @param interval interval of the share; empty when the share is 0
     */
    public record Stap(
            double duur,
            int risico,
            int geeindigd,
            double overleving,
            double standaardfout,
            Optional<Interval> interval) {}

    /**
     * The median duration.
     *
     * @param duur first duration that at most half of all last longer than
     * @param onder lower bound; empty when the upper band never falls that low before the curve does
     * @param boven upper bound; empty when the band never falls to one half
     */
    public record Mediaan(double duur, OptionalDouble onder, OptionalDouble boven) {}

    /**
     * The curve.
     *
     * @param duren durations, 0 or more
     * @param geeindigd whether each duration ended; otherwise it was only seen for so long
     * @param niveau confidence level, strictly between 0 and 1
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public static KaplanMeier van(double[] duren, boolean[] geeindigd, double niveau) {
        if (duren.length != geeindigd.length || !(niveau > 0 && niveau < 1)) {
            throw new IllegalArgumentException("need as many durations as endings, and a level between 0 and 1");
        }
        if (Arrays.stream(duren).anyMatch(duur -> !(duur >= 0))) {
            throw new IllegalArgumentException("a duration must be 0 or more");
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - niveau) / 2);
        Integer[] volgorde = new Integer[duren.length];
        Arrays.setAll(volgorde, i -> i);
        Arrays.sort(volgorde, Comparator.comparingDouble(i -> duren[i]));
        List<Stap> stappen = new ArrayList<>();
        double overleving = 1;
        double som = 0;
        int plaats = 0;
        while (plaats < volgorde.length) {
            double duur = duren[volgorde[plaats]];
            int risico = volgorde.length - plaats;
            int einden = 0;
            while (plaats < volgorde.length && duren[volgorde[plaats]] == duur) {
                einden += geeindigd[volgorde[plaats]] ? 1 : 0;
                plaats++;
            }
            if (einden > 0) {
                overleving *= (double) (risico - einden) / risico;
                som += (double) einden / ((double) risico * (risico - einden));
                stappen.add(new Stap(
                        duur, risico, einden, overleving, overleving * Math.sqrt(som), interval(overleving, som, z)));
            }
        }
        return new KaplanMeier(volgorde.length, Arrays.stream(duren).max().orElse(0), stappen);
    }

    /** Share that lasts longer than {@code duur}; 1 before the first ending. */
    public double overleving(double duur) {
        return laatste(duur).map(Stap::overleving).orElse(1.0);
    }

    /** Interval of {@link #overleving(double)}; empty before the first ending and when nothing lasts longer. */
    public Optional<Interval> interval(double duur) {
        return laatste(duur).flatMap(Stap::interval);
    }

    /** The median; empty when more than half last longer than anything that ended. */
    public Optional<Mediaan> mediaan() {
        OptionalDouble duur = eerste(Stap::overleving);
        if (duur.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mediaan(
                duur.getAsDouble(),
                eerste(stap -> stap.interval().map(Interval::onder).orElse(0.0)),
                eerste(stap -> stap.interval().map(Interval::boven).orElse(1.0))));
    }

    private OptionalDouble eerste(ToDoubleFunction<Stap> hoogte) {
        return stappen.stream()
                .filter(stap -> hoogte.applyAsDouble(stap) <= HELFT + SPELING)
                .mapToDouble(Stap::duur)
                .findFirst();
    }

    private Optional<Stap> laatste(double duur) {
        return stappen.stream().filter(stap -> stap.duur() <= duur).reduce((vorige, volgende) -> volgende);
    }

    private static Optional<Interval> interval(double overleving, double som, double z) {
        if (overleving <= 0) {
            return Optional.empty();
        }
        double straal = z * Math.sqrt(som) / Math.abs(Math.log(overleving));
        return Optional.of(
                new Interval(Math.pow(overleving, Math.exp(straal)), Math.pow(overleving, Math.exp(-straal))));
    }
}
