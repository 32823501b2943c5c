package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.verzuimatlas.warehouse.contract.Term;

/** What must follow a signal, or what is counted instead of absence. */
public enum Stap implements Term {
    /** A report of absence. */
    DUO_MELDING("duo-melding", "melding bij DUO"),
    GESPREK("gesprek", "gesprek met de leerling"),
    OUDERGESPREK("oudergesprek", "gesprek met de ouders"),
    PREVENTIEF_SPREEKUUR("preventief-spreekuur", "preventief spreekuur of gesprek van leerplicht"),
    AANMELDING_JEUGDARTS("aanmelding-jeugdarts", "aanmelding bij de jeugdarts"),
    CONSULT_JEUGDARTS("consult-jeugdarts", "gesprek met de jeugdarts"),
    MELDING_SWV("melding-swv", "melding bij het samenwerkingsverband"),
    MDO("mdo", "multidisciplinair overleg"),
    BRIEF("brief", "brief aan de ouders"),
    TERUGKOPPELING("terugkoppeling", "terugkoppeling aan de school");

    private final String term;
    private final String tekst;

    Stap(String term, String tekst) {
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
