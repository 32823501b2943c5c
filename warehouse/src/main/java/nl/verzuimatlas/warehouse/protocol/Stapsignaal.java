package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Steps that are counted instead of absence.
 *
 * @param eenVan kinds of step that count
 * @param resultaat only steps with one of these results; empty: whatever the result
 */
public record Stapsignaal(@JsonProperty("een_van") List<Stap> eenVan, List<Stapresultaat> resultaat) {

    public Stapsignaal {
        eenVan = List.copyOf(eenVan);
        resultaat = resultaat == null ? List.of() : List.copyOf(resultaat);
    }
}
