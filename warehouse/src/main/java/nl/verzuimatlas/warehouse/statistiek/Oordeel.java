package nl.verzuimatlas.warehouse.statistiek;

import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.contract.Term;

/** Whether a figure is good or bad news; only for indicators of which that is known. */
public enum Oordeel implements Term {
    GUNSTIG("gunstig"),
    ONGUNSTIG("ongunstig"),
    GEEN_VERSCHIL("geen-verschil"),
    /** The indicator has no good side, or too little is known to say where the figure lies. */
    GEEN_OORDEEL("geen-oordeel");

    private final String term;

    Oordeel(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** The verdict on a figure that lies there, for an indicator of this polarity. */
    public static Oordeel van(Ligging ligging, Polariteit polariteit) {
        if (polariteit == Polariteit.GEEN_OORDEEL) {
            return GEEN_OORDEEL;
        }
        boolean hogerIsBeter = polariteit == Polariteit.HOGER_IS_BETER;
        return switch (ligging) {
            case HOGER -> hogerIsBeter ? GUNSTIG : ONGUNSTIG;
            case LAGER -> hogerIsBeter ? ONGUNSTIG : GUNSTIG;
            case GEEN_VERSCHIL -> GEEN_VERSCHIL;
            case ONBEKEND -> GEEN_OORDEEL;
        };
    }
}
