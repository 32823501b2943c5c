package nl.verzuimatlas.etl.naslag;

import java.util.Map;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/**
 * The delivery of the same source and supplier over the period before.
 *
 * @param levering the delivery
 * @param perGemeente accepted rows per municipality; empty when the source has none
 * @param perSchool accepted rows per vestiging; empty when the source has none
 * @param perCode accepted rows per value, per field with a list of codes
 * @param gevuld accepted rows with a value, per field
 */
public record Vorige(
        LeveringManifest levering,
        Map<String, Long> perGemeente,
        Map<String, Long> perSchool,
        Map<String, Map<String, Long>> perCode,
        Map<String, Long> gevuld) {

    public Vorige {
        perGemeente = Map.copyOf(perGemeente);
        perSchool = Map.copyOf(perSchool);
        perCode = Map.copyOf(perCode);
        gevuld = Map.copyOf(gevuld);
    }
}
