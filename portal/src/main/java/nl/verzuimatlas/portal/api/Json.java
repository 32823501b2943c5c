package nl.verzuimatlas.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** JSON of the API: fields in the order they were put, whole numbers without decimals. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> VELDEN = new TypeReference<>() {};
    private static final double GROOTSTE_GEHELE = 9e15;

    private Json() {}

    static String schrijf(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    /** The components of a record, in their order. */
    static Map<String, Object> velden(Record waarde) {
        return MAPPER.convertValue(waarde, VELDEN);
    }

    /** A document that was written elsewhere. */
    static JsonNode boom(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not JSON", e);
        }
    }

    /** The number as JSON writes it: 17 and not 17.0; null when there is none. */
    static Number getal(OptionalDouble getal) {
        if (getal.isEmpty()) {
            return null;
        }
        double waarde = getal.getAsDouble();
        if (waarde == Math.rint(waarde) && Math.abs(waarde) < GROOTSTE_GEHELE) {
            return (long) waarde;
        }
        return waarde;
    }
}
