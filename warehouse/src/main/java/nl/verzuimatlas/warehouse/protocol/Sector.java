package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** School types for which a protocol or a rule is. */
public enum Sector implements Term {
    PO("po", "basisonderwijs"),
    SO("so", "speciaal onderwijs"),
    VO("vo", "voortgezet onderwijs"),
    MBO("mbo", "mbo");

    private final String term;
    private final String tekst;

    Sector(String term, String tekst) {
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
