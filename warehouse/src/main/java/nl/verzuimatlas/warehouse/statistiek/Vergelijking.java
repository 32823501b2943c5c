package nl.verzuimatlas.warehouse.statistiek;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Difference and ratio of two groups that have no member in common, for example a gemeente and the rest of its region
 * ({@link Aandeel#zonder}).
 */
public final class Vergelijking {

    // Cochran's rule: the chi-square distribution fits a two by two table from 5 expected in each cell.
    private static final double MINSTENS_VERWACHT = 5;

    private Vergelijking() {}

    /**
     * Difference of two shares, in shares (-1..1), with Newcombe's interval from the two Wilson intervals (his method 10).
     * The p-value is that of the chi-square test without continuity correction, or Fisher's when a cell expects fewer than
     * 5.
     *
     * @param niveau confidence level, strictly between 0 and 1
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I">Newcombe
     *     (1998)</a>
     */
    public static Effect verschil(Aandeel een, Aandeel ander, double niveau) {
        Interval van = Betrouwbaarheid.wilson(een.aantal(), een.totaal(), niveau);
        Interval naar = Betrouwbaarheid.wilson(ander.aantal(), ander.totaal(), niveau);
        return new Effect(
                OptionalDouble.of(een.waarde() - ander.waarde()),
                Optional.of(vanTwee(een.waarde(), van, ander.waarde(), naar)),
                pWaarde(een, ander));
    }

    /**
     * Ratio of two shares ("relatief risico"), with the interval of Katz on the logarithm; p-value as {@link #verschil}.
     *
     * @return without estimate or interval when one of the shares is 0
     * @see <a href="https://doi.org/10.2307/2530610">Katz and others (1978)</a>
     */
    public static Effect verhouding(Aandeel een, Aandeel ander, double niveau) {
        double z = Betrouwbaarheid.z(niveau);
        double p = pWaarde(een, ander);
        if (een.aantal() == 0 || ander.aantal() == 0) {
            OptionalDouble nul = ander.aantal() == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
            return new Effect(nul, Optional.empty(), p);
        }
        double fout = Math.sqrt(1.0 / een.aantal() - 1.0 / een.totaal() + 1.0 / ander.aantal() - 1.0 / ander.totaal());
        return opLogaritme(een.waarde() / ander.waarde(), z * fout, p);
    }

    /**
     * Odds ratio of two shares, with Woolf's interval on the logarithm; p-value as {@link #verschil}. Not "so many times as
     * often" unless both shares are small.
     *
     * @return without estimate or interval when one of the shares is 0 or 1
     * @see <a href="https://doi.org/10.1111/j.1469-1809.1955.tb01348.x">Woolf (1955)</a>
     */
    public static Effect kansverhouding(Aandeel een, Aandeel ander, double niveau) {
        double z = Betrouwbaarheid.z(niveau);
        double a = een.aantal();
        double b = een.totaal() - a;
        double c = ander.aantal();
        double d = ander.totaal() - c;
        if (a * b * c * d == 0) {
            return new Effect(OptionalDouble.empty(), Optional.empty(), pWaarde(een, ander));
        }
        return opLogaritme(a * d / (b * c), z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), pWaarde(een, ander));
    }

    /**
     * Difference of two rates, in events per member, with the interval of Zou and Donner from the two Garwood intervals.
     * The p-value is exact, given the sum of the events.
     *
     * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner (2008)</a>
     */
    public static Effect verschil(Telling een, Telling ander, double niveau) {
        Interval van = Betrouwbaarheid.garwood(een.aantal(), niveau).maal(1 / een.omvang());
        Interval naar = Betrouwbaarheid.garwood(ander.aantal(), niveau).maal(1 / ander.omvang());
        return new Effect(
                OptionalDouble.of(een.waarde() - ander.waarde()),
                Optional.of(vanTwee(een.waarde(), van, ander.waarde(), naar)),
                pWaarde(een, ander));
    }

    /**
     * Ratio of two rates, with the exact interval given the sum of the events; equal to R {@code poisson.test}.
     *
     * @return without estimate when {@code ander} has no events; without interval when neither has
     * @see <a href="https://doi.org/10.1093/biomet/31.3-4.313">Przyborowski and Wilenski (1940)</a>
     */
    public static Effect verhouding(Telling een, Telling ander, double niveau) {
        long som = een.aantal() + ander.aantal();
        if (som == 0) {
            return new Effect(OptionalDouble.empty(), Optional.empty(), 1);
        }
        Interval deel = Betrouwbaarheid.clopperPearson(een.aantal(), som, niveau);
        double schaal = ander.omvang() / een.omvang();
        OptionalDouble schatting =
                ander.aantal() == 0 ? OptionalDouble.empty() : OptionalDouble.of(een.waarde() / ander.waarde());
        Interval interval = new Interval(
                deel.onder() / (1 - deel.onder()) * schaal,
                deel.boven() == 1 ? Double.POSITIVE_INFINITY : deel.boven() / (1 - deel.boven()) * schaal);
        return new Effect(schatting, Optional.of(interval), pWaarde(een, ander));
    }

    private static Interval vanTwee(double een, Interval van, double ander, Interval naar) {
        double verschil = een - ander;
        return new Interval(
                verschil - Math.hypot(een - van.onder(), naar.boven() - ander),
                verschil + Math.hypot(van.boven() - een, ander - naar.onder()));
    }

    private static Effect opLogaritme(double schatting, double straal, double p) {
        Interval interval = new Interval(schatting * Math.exp(-straal), schatting * Math.exp(straal));
        return new Effect(OptionalDouble.of(schatting), Optional.of(interval), p);
    }

    private static double pWaarde(Telling een, Telling ander) {
        return Exact.binomiaal(
                een.aantal(), een.aantal() + ander.aantal(), een.omvang() / (een.omvang() + ander.omvang()));
    }

    private static double pWaarde(Aandeel een, Aandeel ander) {
        double totaal = een.totaal() + ander.totaal();
        double samen = (een.aantal() + ander.aantal()) / totaal;
        double kleinste = Math.min(een.totaal(), ander.totaal()) * Math.min(samen, 1 - samen);
        if (samen == 0 || samen == 1) {
            return 1;
        }
        if (kleinste < MINSTENS_VERWACHT) {
            return Exact.fisher(een, ander);
        }
        double verschil = een.waarde() - ander.waarde();
        double variantie = samen * (1 - samen) * (1.0 / een.totaal() + 1.0 / ander.totaal());
        return ChiSquaredDistribution.of(1).survivalProbability(verschil * verschil / variantie);
    }
}
