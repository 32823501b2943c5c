package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.Set;
import nl.verzuimatlas.etl.protocol.Actietoets.Actie;
import nl.verzuimatlas.warehouse.protocol.Stap;
import nl.verzuimatlas.warehouse.protocol.Termijn;

/**
 * An action that must follow a signal.
 *
 * @param nummer place among the actions of its rule; 1 is the first
 * @param code the action, as written in table {@code naleving}
 * @param soorten reports ({@link #DUO_MELDING}) and steps of which one is enough
 * @param verzuimsoorten kinds of report that count
 * @param onderwijssoorten kinds of education that it is for; empty is all
 * @param aantal length of the term
 * @param eenheid unit of the term
 */
record Verwachting(
        int nummer,
        String code,
        Set<String> soorten,
        Set<String> verzuimsoorten,
        Set<String> onderwijssoorten,
        int aantal,
        Termijn.Eenheid eenheid)
        implements Serializable {

    /** A report to DUO. */
    static final String DUO_MELDING = Stap.DUO_MELDING.term();

    boolean geldtVoor(String onderwijssoort) {
        return onderwijssoorten.isEmpty() || onderwijssoorten.contains(onderwijssoort);
    }

    /** Whether {@code actie} is what is expected. */
    boolean past(Actie actie) {
        return soorten.contains(actie.soort())
                && actie.melding()
                        .map(melding -> verzuimsoorten.contains(melding.verzuimsoort()))
                        .orElse(true);
    }

    /** Whether a report to DUO will do. */
    boolean vraagtMelding() {
        return soorten.contains(DUO_MELDING);
    }

    /** Whether a step of a school or partner will do. */
    boolean vraagtStap() {
        return soorten.stream().anyMatch(soort -> !soort.equals(DUO_MELDING));
    }
}
