package nl.verzuimatlas.etl.lezen.kaart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A feature of a map.
 *
 * @param nummer place in the file, 1 or more
 * @param id what the feature calls itself; may be empty
 * @param eigenschappen its properties as text, in the order of the file
 * @param geometrie its geometry; an empty object when it has none
 */
record Kenmerk(int nummer, String id, Map<String, String> eigenschappen, JsonNode geometrie) {

    String eigenschap(String naam) {
        return eigenschappen.getOrDefault(naam, "").strip();
    }
}
