package nl.verzuimatlas.warehouse.statistiek;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A difference or a ratio between two groups.
 *
 * @param schatting first minus second, or first divided by second; empty when it cannot be computed (division by zero)
 * @param interval bounds of the estimate; a ratio may have no upper bound, {@link Double#POSITIVE_INFINITY}; empty when
 *     the method gives none
 * @param pWaarde two-sided probability of a difference at least as large when there is none, 0..1; not corrected for the
 *     number of comparisons
 */
public record Effect(OptionalDouble schatting, Optional<Interval> interval, double pWaarde) {

    public Effect {
        if (!(pWaarde >= 0 && pWaarde <= 1)) {
            throw new IllegalArgumentException("pWaarde must be 0..1, got " + pWaarde);
        }
    }
}
