package nl.verzuimatlas.warehouse.protocol;

import java.util.OptionalInt;

/**
 * Length of a spell that counts as a time, in schooldagen; at least one bound is there.
 *
 * @param minimum shortest, 1 or more
 * @param maximum longest
 */
public record Perkeer(OptionalInt minimum, OptionalInt maximum) {

    public Perkeer {
        minimum = minimum == null ? OptionalInt.empty() : minimum;
        maximum = maximum == null ? OptionalInt.empty() : maximum;
        if (minimum.isEmpty() && maximum.isEmpty()) {
            throw new IllegalArgumentException("per_keer needs a minimum or a maximum");
        }
        if (minimum.orElse(1) < 1 || maximum.orElse(Integer.MAX_VALUE) < minimum.orElse(1)) {
            throw new IllegalArgumentException("per_keer has no length that fits");
        }
    }
}
