package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.OptionalDouble;

/**
 * What one part says.
 *
 * @param onderdeel part
 * @param score 0..1, 1 is as complete as the region or better; empty when there is nothing to measure
 * @param sprong z against the gemeente's own earlier years, with the shift of the region taken off; empty when it cannot be
 *     judged
 * @param effect size of that change: a fraction of the expected count, or a difference in shares; 0 when not judged
 * @param gewijzigd whether the change is beyond chance and matters
 * @param niveau z against the other gemeenten of the region in the same year; empty when it cannot be judged
 */
public record Bevinding(
        Onderdeel onderdeel,
        OptionalDouble score,
        OptionalDouble sprong,
        double effect,
        boolean gewijzigd,
        OptionalDouble niveau) {

    /** Whether the level lies at least {@code drempel} on the poor side. */
    boolean isZwak(double drempel) {
        return niveau.isPresent() && niveau.getAsDouble() * onderdeel.slechteKant() >= drempel;
    }
}
