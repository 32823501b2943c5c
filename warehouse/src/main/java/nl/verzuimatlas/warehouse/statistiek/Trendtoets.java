package nl.verzuimatlas.warehouse.statistiek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import nl.verzuimatlas.warehouse.statistiek.Trend.Getoetst;
import nl.verzuimatlas.warehouse.statistiek.Trend.Geweigerd;
import nl.verzuimatlas.warehouse.statistiek.Trend.Reden;
import nl.verzuimatlas.warehouse.statistiek.Trend.Richting;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tests whether a series rises or falls, and refuses when the data do not carry an answer: too few years since the last
 * break, too few events, or a trend that is gone when one year is left out. Years of which the figure is missing or hidden
 * are simply not given; the test is of the years, not of their order.
 */
public final class Trendtoets {

    private final Trendmodel model;
    private final Trendregel regel;
    private final IntFunction<String> jaarnaam;

    public Trendtoets(Trendmodel model, Trendregel regel) {
        this(model, regel, Integer::toString);
    }

    /** @param jaarnaam how a year is written in a Dutch sentence */
    public Trendtoets(Trendmodel model, Trendregel regel, IntFunction<String> jaarnaam) {
        this.model = model;
        this.regel = regel;
        this.jaarnaam = jaarnaam;
    }

    /**
     * The course of a series since its last break.
     *
     * @param punten the years, each at most once, in any order
     * @param breuken years of which the figure cannot be compared with the years before
     * @throws IllegalArgumentException if a year occurs twice, or a share is above 1
     */
    public Trend toets(List<Trendpunt> punten, Set<Integer> breuken) {
        List<Trendpunt> reeks = sindsBreuk(punten, breuken);
        if (reeks.size() < regel.minstensPunten()) {
            boolean doorBreuk = punten.size() >= regel.minstensPunten();
            return doorBreuk
                    ? new Geweigerd(Reden.TRENDBREUK, "De telwijze veranderde; sindsdien zijn er " + jaren(reeks))
                    : new Geweigerd(Reden.TE_WEINIG_PUNTEN, "Er zijn cijfers over " + jaren(reeks));
        }
        long gevallen = reeks.stream().mapToLong(Trendpunt::aantal).sum();
        if (gevallen < regel.minstensGevallen()) {
            return new Geweigerd(
                    Reden.TE_WEINIG_GEVALLEN,
                    "Een trend vraagt minstens " + regel.minstensGevallen() + " gevallen over alle jaren samen");
        }
        List<Trendpunt> metGevallen =
                reeks.stream().filter(punt -> punt.aantal() > 0).toList();
        if (metGevallen.size() == 1) {
            return rustOp(metGevallen.get(0));
        }
        double omvang = reeks.stream().mapToDouble(Trendpunt::omvang).sum();
        if (model == Trendmodel.AANDEEL && gevallen == omvang) {
            return new Geweigerd(Reden.GEEN_VARIATIE, "Het aandeel is elk jaar 100 procent");
        }
        return getoetst(reeks);
    }

    private Trend getoetst(List<Trendpunt> reeks) {
        Helling lijn = model.helling(reeks);
        double spreiding = lijn.spreiding();
        double p = pWaarde(lijn, spreiding, lijn.vrijheidsgraden());
        if (p <= regel.onbetrouwbaarheid()) {
            for (Trendpunt jaar : reeks) {
                if (!blijftZonder(jaar, reeks, lijn)) {
                    return rustOp(jaar);
                }
            }
        }
        double t = TDistribution.of(lijn.vrijheidsgraden()).inverseSurvivalProbability(regel.onbetrouwbaarheid() / 2);
        double straal = t * lijn.standaardfout() * Math.sqrt(spreiding);
        return new Getoetst(
                richting(lijn.perJaar(), p),
                model.alsFactor(lijn.perJaar()),
                new Interval(model.alsFactor(lijn.perJaar() - straal), model.alsFactor(lijn.perJaar() + straal)),
                p,
                spreiding,
                reeks.get(0).jaar(),
                reeks.get(reeks.size() - 1).jaar());
    }

    private Geweigerd rustOp(Trendpunt jaar) {
        return new Geweigerd(
                Reden.RUST_OP_EEN_JAAR,
                "Zonder " + jaarnaam.apply(jaar.jaar()) + " is er geen trend: die rust op een enkel jaar");
    }

    /** Whether the trend keeps its sign, and nearly its certainty, when a year is left out. */
    private boolean blijftZonder(Trendpunt jaar, List<Trendpunt> reeks, Helling lijn) {
        List<Trendpunt> rest = reeks.stream().filter(punt -> punt != jaar).toList();
        if (rest.stream().filter(punt -> punt.aantal() > 0).count() < 2) {
            return false;
        }
        Helling zonder = model.helling(rest);
        // Dispersion and degrees of freedom of the whole series: four years alone would say too little about them.
        double p = pWaarde(zonder, lijn.spreiding(), lijn.vrijheidsgraden());
        return Math.signum(zonder.perJaar()) == Math.signum(lijn.perJaar()) && p <= regel.onbetrouwbaarheidZonderJaar();
    }

    private static double pWaarde(Helling lijn, double spreiding, int vrijheidsgraden) {
        double t = Math.abs(lijn.perJaar()) / (lijn.standaardfout() * Math.sqrt(spreiding));
        return Math.min(1, 2 * TDistribution.of(vrijheidsgraden).survivalProbability(t));
    }

    private Richting richting(double perJaar, double p) {
        if (p > regel.onbetrouwbaarheid()) {
            return Richting.GEEN_TREND;
        }
        return perJaar > 0 ? Richting.STIJGT : Richting.DAALT;
    }

    private List<Trendpunt> sindsBreuk(List<Trendpunt> punten, Set<Integer> breuken) {
        List<Trendpunt> reeks = new ArrayList<>(punten);
        reeks.sort(Comparator.comparingInt(Trendpunt::jaar));
        for (int i = 0; i < reeks.size(); i++) {
            if (i > 0 && reeks.get(i).jaar() == reeks.get(i - 1).jaar()) {
                throw new IllegalArgumentException("year twice: " + reeks.get(i).jaar());
            }
            if (model == Trendmodel.AANDEEL
                    && reeks.get(i).aantal() > reeks.get(i).omvang()) {
                throw new IllegalArgumentException(
                        "share above 1 in " + reeks.get(i).jaar());
            }
        }
        int laatste = reeks.isEmpty() ? 0 : reeks.get(reeks.size() - 1).jaar();
        int vanaf = breuken.stream()
                .filter(breuk -> breuk <= laatste)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(Integer.MIN_VALUE);
        return reeks.stream().filter(punt -> punt.jaar() >= vanaf).toList();
    }

    private String jaren(List<Trendpunt> reeks) {
        return (reeks.size() == 1 ? "1 jaar" : reeks.size() + " jaren") + "; een trend vraagt er minstens "
                + regel.minstensPunten();
    }
}
