package nl.verzuimatlas.etl.levering;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Period that a delivery covers.
 *
 * @param van first day
 * @param tot last day, included
 * @param tekst {@code 2023-2024} or {@code 2015-10-01/2015-11-30}
 */
public record Periode(LocalDate van, LocalDate tot, String tekst) implements Serializable {

    /** Reads a school year, {@code jjjj-mm-dd/jjjj-mm-dd}; empty when it is neither. */
    public static Optional<Periode> lees(String tekst) {
        Optional<Schooljaar> schooljaar = Schooljaar.lees(tekst);
        if (schooljaar.isPresent()) {
            return schooljaar.map(jaar -> new Periode(jaar.begin(), jaar.einde(), jaar.toString()));
        }
        String[] delen = tekst.strip().split("\\s*(?:/|t/m|tot en met)\\s*");
        return delen.length == 2 ? tussen(delen[0], delen[1]) : Optional.empty();
    }

    /** Reads the value of {@code periode} in a levering.yaml: text, or {@code {van: ..., tot: ...}}. */
    static Optional<Periode> lees(JsonNode waarde) {
        return waarde.isObject()
                ? tussen(waarde.path("van").asText(), waarde.path("tot").asText())
                : lees(waarde.asText());
    }

    private static Optional<Periode> tussen(String van, String tot) {
        try {
            LocalDate eerste = LocalDate.parse(van.strip());
            LocalDate laatste = LocalDate.parse(tot.strip());
            return laatste.isBefore(eerste)
                    ? Optional.empty()
                    : Optional.of(new Periode(eerste, laatste, eerste + "/" + laatste));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
