package nl.verzuimatlas.etl.protocol;

import java.io.Serializable;

/**
 * A step of school or partner for a pupil.
 *
 * @param actie kind, as in fact {@code actie}
 * @param resultaat how it ended; empty when unknown
 * @param dag epoch day
 */
public record Stap(String actie, String resultaat, int dag) implements Serializable {

    /** Whether nobody was met. */
    boolean isMisgelopen() {
        return resultaat.equals("niet-verschenen") || resultaat.equals("niet-bereikt");
    }
}
