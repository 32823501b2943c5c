package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** What happens after a signal. */
public enum Herhaling implements Term {
    /** What was used for a signal is not used again. */
    TELT_OPNIEUW("telt-opnieuw", "daarna begint het tellen opnieuw"),
    /** The first crossing of each schooljaar. */
    EENMAAL_PER_SCHOOLJAAR("eenmaal-per-schooljaar", "hooguit een keer per schooljaar"),
    /** Every day on which the day itself makes the count reach the threshold. */
    ELKE_OVERSCHRIJDING("elke-overschrijding", "elke keer dat de grens wordt bereikt");

    private final String term;
    private final String tekst;

    Herhaling(String term, String tekst) {
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
