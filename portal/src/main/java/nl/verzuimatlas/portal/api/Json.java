package nl.verzuimatlas.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON of the API: fields in the order they were put. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> VELDEN = new TypeReference<>() {};

    private Json() {}

    /** {@code document} as JSON on one line. */
    public static String schrijf(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    /** The components of a record, in their order. */
    public static Map<String, Object> velden(Record waarde) {
        return MAPPER.convertValue(waarde, VELDEN);
    }

    /** A document that was written elsewhere. */
    public static JsonNode boom(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not JSON", e);
        }
    }

    /** A link as an answer gives it. */
    public static Map<String, String> link(String href) {
        return Map.of("href", href);
    }
}
