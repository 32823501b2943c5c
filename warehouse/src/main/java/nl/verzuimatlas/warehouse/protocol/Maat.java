package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** What a rule counts. */
public enum Maat implements Term {
    /** Lesson hours. */
    LESUREN("lesuren", "lesuren"),
    /** Times: hours, times late, or spells; see the ADR. */
    KEREN("keren", "keer"),
    /** Half days: hours divided by those of a half day of the vestiging. */
    DAGDELEN("dagdelen", "dagdelen"),
    /** School days with absence. */
    SCHOOLDAGEN("schooldagen", "schooldagen"),
    /** Calendar days on end. */
    KALENDERDAGEN("kalenderdagen", "kalenderdagen");

    private final String term;
    private final String tekst;

    Maat(String term, String tekst) {
        this.term = term;
        this.tekst = tekst;
    }

    @Override
    @JsonValue
    public String term() {
        return term;
    }

    /** In Dutch words. */
    public String tekst() {
        return tekst;
    }
}
