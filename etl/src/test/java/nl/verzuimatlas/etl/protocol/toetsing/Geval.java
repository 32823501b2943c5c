package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hand-worked case.
 *
 * @param bestand rule file and name of the case
 * @param versies versions of the rule
 * @param gedekt last day that each source covers
 * @param signalen expected signals, in order of time
 * @param naleving expected outcomes; empty when the case says nothing of them
 */
public record Geval(
        String bestand,
        String naam,
        String protocol,
        List<Versie> versies,
        Leerling leerling,
        Map<String, LocalDate> gedekt,
        List<String> signalen,
        Optional<List<String>> naleving) {

    /** A version of the rule, both days inclusive. */
    public record Versie(LocalDate geldigVan, LocalDate geldigTot, Yamlboom regel) {}

    @Override
    public String toString() {
        return bestand + ": " + naam;
    }
}
