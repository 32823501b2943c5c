package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** For whom a rule is, judged on the day of absence. */
public enum Doelgroep implements Term {
    ALLEN("allen", "alle leerlingen"),
    /** From the fifth birthday (the month after it) to the eighteenth, or to a startkwalificatie. */
    LEERPLICHTIG("leerplichtig", "leerlingen die leerplichtig of kwalificatieplichtig zijn"),
    TOT_18("tot-18", "leerlingen tot 18 jaar"),
    RMC("rmc", "leerlingen van 18 tot 23 jaar zonder startkwalificatie");

    private final String term;
    private final String tekst;

    Doelgroep(String term, String tekst) {
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
