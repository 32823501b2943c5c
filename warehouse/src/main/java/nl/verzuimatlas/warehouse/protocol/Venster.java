package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalInt;
import nl.verzuimatlas.warehouse.contract.Term;

/**
 * Period over which is counted; it ends on the day itself.
 *
 * @param aantal length; empty for the units without one
 * @param eenheid unit of the length
 */
public record Venster(OptionalInt aantal, Eenheid eenheid) {

    public Venster {
        aantal = aantal == null ? OptionalInt.empty() : aantal;
        if (aantal.isPresent() != eenheid.heeftAantal() || aantal.orElse(1) < 1) {
            throw new IllegalArgumentException("venster " + eenheid.term() + " does not fit length " + aantal);
        }
    }

    /** A window of {@code aantal} of {@code eenheid}. */
    public static Venster van(int aantal, Eenheid eenheid) {
        return new Venster(OptionalInt.of(aantal), eenheid);
    }

    /** A window of a unit without a length. */
    public static Venster van(Eenheid eenheid) {
        return new Venster(OptionalInt.empty(), eenheid);
    }

    /** Unit of a window. */
    public enum Eenheid implements Term {
        /** Weeks with lessons, numbered on across holidays. */
        LESWEKEN("lesweken", true),
        /** The same as lesweken: a week with at least one schooldag. */
        SCHOOLWEKEN("schoolweken", true),
        KALENDERDAGEN("kalenderdagen", true),
        WEKEN("weken", true),
        MAANDEN("maanden", true),
        /** Since 1 August. */
        SCHOOLJAAR("schooljaar", false),
        /** The row of schooldagen up to the day, each with absence. */
        AANEENGESLOTEN("aaneengesloten", false),
        /** The day alone. */
        GEBEURTENIS("gebeurtenis", false);

        private final String term;
        private final boolean heeftAantal;

        Eenheid(String term, boolean heeftAantal) {
            this.term = term;
            this.heeftAantal = heeftAantal;
        }

        @Override
        @JsonValue
        public String term() {
            return term;
        }

        /** Whether a window of this unit has a length. */
        public boolean heeftAantal() {
            return heeftAantal;
        }
    }
}
