package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** Whether school holidays count in a row of calendar days. */
public enum Vakantietelling implements Term {
    TELT_MEE("telt-mee", "schoolvakanties tellen mee"),
    /** Only days of weeks with a schooldag count. */
    TELT_NIET_MEE("telt-niet-mee", "schoolvakanties tellen niet mee");

    private final String term;
    private final String tekst;

    Vakantietelling(String term, String tekst) {
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
