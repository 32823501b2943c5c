package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** How a step ended. */
public enum Stapresultaat implements Term {
    UITGEVOERD("uitgevoerd", "uitgevoerd"),
    AFSPRAKEN("afspraken", "afspraken gemaakt"),
    DOORVERWEZEN("doorverwezen", "doorverwezen"),
    NIET_VERSCHENEN("niet-verschenen", "niet verschenen"),
    NIET_BEREIKT("niet-bereikt", "niet bereikt");

    private final String term;
    private final String tekst;

    Stapresultaat(String term, String tekst) {
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

    /** Whether nobody was met. */
    public boolean isMisgelopen() {
        return this == NIET_VERSCHENEN || this == NIET_BEREIKT;
    }
}
