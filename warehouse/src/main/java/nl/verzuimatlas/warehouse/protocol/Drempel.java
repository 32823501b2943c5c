package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;

/**
 * Threshold in the measure of a rule; exactly one of both is there.
 *
 * @param vanaf reached at or above, above 0
 * @param meerDan reached strictly above, 0 or more
 */
public record Drempel(
        OptionalDouble vanaf, @JsonProperty("meer_dan") OptionalDouble meerDan) {

    public Drempel {
        vanaf = vanaf == null ? OptionalDouble.empty() : vanaf;
        meerDan = meerDan == null ? OptionalDouble.empty() : meerDan;
        if (vanaf.isPresent() == meerDan.isPresent()) {
            throw new IllegalArgumentException("a drempel is either vanaf or meer_dan");
        }
        if (vanaf.orElse(1) <= 0 || meerDan.orElse(0) < 0) {
            throw new IllegalArgumentException("a drempel must not be reached by nothing");
        }
    }

    /** Reached at or above {@code getal}. */
    public static Drempel vanaf(double getal) {
        return new Drempel(OptionalDouble.of(getal), OptionalDouble.empty());
    }

    /** Reached strictly above {@code getal}. */
    public static Drempel meerDan(double getal) {
        return new Drempel(OptionalDouble.empty(), OptionalDouble.of(getal));
    }

    /** The number itself. */
    public double grens() {
        return vanaf.orElseGet(meerDan::getAsDouble);
    }

    /** Whether reached strictly above {@link #grens}. */
    public boolean isMeerDan() {
        return meerDan.isPresent();
    }
}
