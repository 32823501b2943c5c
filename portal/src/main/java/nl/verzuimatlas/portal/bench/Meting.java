package nl.verzuimatlas.portal.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long answers took, from the moment that they had to be asked to their last byte: a client that waits for its turn counts as
 * waiting for the answer.
 *
 * @param fase what was measured
 * @param aantal answers, wrong ones included
 * @param fouten answers with another status than 200 or 304, or none at all
 * @param p50 half of the answers came within this time, in milliseconds
 * @param p99 99 of 100 answers came within this time, in milliseconds
 * @param langste longest time, in milliseconds
 * @param rekentijd processor time of portal and client together for one answer, in milliseconds: unlike the others it does not grow when
 *     other work has the processors
 */
public record Meting(String fase, int aantal, int fouten, double p50, double p99, double langste, double rekentijd) {

    /** Heading over {@link #regel}. */
    public static final String KOP = String.format(
            Locale.ROOT,
            "%-28s %9s %7s %9s %9s %9s %9s",
            "phase",
            "requests",
            "errors",
            "p50 ms",
            "p99 ms",
            "max ms",
            "cpu ms");

    /**
     * Sums up times in nanoseconds.
     *
     * @param rekentijd processor time of all together, in nanoseconds
     */
    static Meting van(String fase, long[] nanos, int fouten, long rekentijd) {
        long[] gesorteerd = nanos.clone();
        Arrays.sort(gesorteerd);
        return new Meting(
                fase,
                nanos.length,
                fouten,
                deel(gesorteerd, 0.5),
                deel(gesorteerd, 0.99),
                deel(gesorteerd, 1),
                rekentijd / 1e6 / Math.max(1, nanos.length));
    }

    /** One line for people. */
    public String regel() {
        return String.format(
                Locale.ROOT,
                "%-28s %9d %7d %9.1f %9.1f %9.1f %9.1f",
                fase,
                aantal,
                fouten,
                p50,
                p99,
                langste,
                rekentijd);
    }

    /** Nearest rank: the smallest time that at least {@code deel} of all do not exceed. */
    private static double deel(long[] gesorteerd, double deel) {
        if (gesorteerd.length == 0) {
            return 0;
        }
        int plaats = (int) Math.ceil(deel * gesorteerd.length) - 1;
        return gesorteerd[Math.max(0, plaats)] / 1e6;
    }
}
