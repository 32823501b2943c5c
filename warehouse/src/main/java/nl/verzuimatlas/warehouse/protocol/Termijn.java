package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/**
 * Term of an action; the day of the signal is day 0, the last day is in time.
 *
 * @param aantal length, 1 or more
 * @param eenheid unit of the length
 */
public record Termijn(int aantal, Eenheid eenheid) {

    public Termijn {
        if (aantal < 1) {
            throw new IllegalArgumentException("termijn must be 1 or more, got " + aantal);
        }
    }

    /** Unit of a term. */
    public enum Eenheid implements Term {
        /** Schooldagen of the vestiging. */
        SCHOOLWERKDAGEN("schoolwerkdagen"),
        /** Monday to Friday without public holidays. */
        WERKDAGEN("werkdagen"),
        KALENDERDAGEN("kalenderdagen"),
        WEKEN("weken");

        private final String term;

        Eenheid(String term) {
            this.term = term;
        }

        @Override
        @JsonValue
        public String term() {
            return term;
        }
    }
}
