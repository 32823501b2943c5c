package nl.verzuimatlas.warehouse.statistiek;

import java.util.Optional;

/**
 * Events in a population, of which one member may have several.
 *
 * @param aantal events, 0 or more
 * @param omvang population or pupil years in which they happened, above 0
 */
public record Telling(long aantal, double omvang) {

    public Telling {
        if (aantal < 0 || !(omvang > 0) || omvang == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("need aantal >= 0 and omvang > 0: " + aantal + ", " + omvang);
        }
    }

    /** Events per member, 0 or more. */
    public double waarde() {
        return aantal / omvang;
    }

    /**
     * The others: these events without a part of them.
     *
     * @return empty when the part is the whole population
     * @throws IllegalArgumentException if {@code deel} does not fit
     */
    public Optional<Telling> zonder(Telling deel) {
        if (deel.omvang == omvang && deel.aantal == aantal) {
            return Optional.empty();
        }
        return Optional.of(new Telling(aantal - deel.aantal, omvang - deel.omvang));
    }
}
