package nl.verzuimatlas.warehouse.audit.openbaar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the audit needs of a public definition.
 *
 * @param id id of the indicator
 * @param eenheid what is counted
 * @param hoofddimensie breakdown with the total
 * @param dimensies categories of each breakdown, in order
 */
public record Definitie(String id, String eenheid, String hoofddimensie, Map<String, List<String>> dimensies) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Definitie {
        dimensies = new LinkedHashMap<>(dimensies);
    }

    /**
     * Reads the definition as the API and the public database give it.
     *
     * @throws IllegalArgumentException if it is no such JSON
     */
    public static Definitie van(String json) {
        try {
            return van(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a definition: " + e.getMessage(), e);
        }
    }

    static Definitie van(JsonNode boom) {
        Map<String, List<String>> dimensies = new LinkedHashMap<>();
        boom.path("dimensies").properties().forEach(dimensie -> {
            List<String> categorieen = new ArrayList<>();
            dimensie.getValue().fieldNames().forEachRemaining(categorieen::add);
            dimensies.put(dimensie.getKey(), List.copyOf(categorieen));
        });
        return new Definitie(
                boom.path("id").asText(),
                boom.path("eenheid").asText(),
                boom.path("hoofddimensie").asText(),
                dimensies);
    }
}
