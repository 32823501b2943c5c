package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** Which absence counts. */
public enum Verzuimgrond implements Term {
    /** Without valid reason, luxe included. */
    ONGEOORLOOFD("ongeoorloofd", "ongeoorloofd afwezig"),
    /** Unauthorised times late; only counted in times. */
    TE_LAAT("te-laat", "te laat"),
    /** Ill. */
    ZIEK("ziek", "ziek"),
    /** On holiday without leave, as registered. */
    LUXE("luxe", "op vakantie buiten de schoolvakanties"),
    /** A whole day unauthorised next to a school holiday, or in the first or last lesweek of the schooljaar. */
    ROND_VAKANTIE(
            "rond-vakantie",
            "een hele dag ongeoorloofd afwezig rond een schoolvakantie of in de eerste of laatste lesweek"),
    /** Absent on any ground. */
    AFWEZIG("afwezig", "afwezig, om welke reden ook");

    private final String term;
    private final String tekst;

    Verzuimgrond(String term, String tekst) {
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

    /** Counted in spells when the measure is times: a row of schooldagen that follow on each other. */
    public boolean inPerioden() {
        return this != ONGEOORLOOFD && this != TE_LAAT;
    }
}
