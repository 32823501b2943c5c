package nl.verzuimatlas.portal.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Description of a record that is written as JSON as it is, from its components: a field more there is a field more here. */
final class Recordschema {

    private Recordschema() {}

    /**
     * Schema of {@code soort}.
     *
     * @param uitleg what the fields mean, by name; a field without has its name only
     */
    static Map<String, Map<String, Object>> velden(Class<? extends Record> soort, Map<String, String> uitleg) {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        for (RecordComponent deel : soort.getRecordComponents()) {
            Map<String, Object> schema = new LinkedHashMap<>(schema(deel.getGenericType()));
            if (uitleg.containsKey(deel.getName())) {
                schema.put("description", uitleg.get(deel.getName()));
            }
            velden.put(deel.getName(), schema);
        }
        return velden;
    }

    private static Map<String, Object> schema(Type type) {
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == int.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type instanceof Class<?> klasse && klasse.isRecord()) {
            return Schema.object(velden(klasse.asSubclass(Record.class), Map.of()));
        }
        if (type instanceof ParameterizedType samengesteld) {
            Type[] delen = samengesteld.getActualTypeArguments();
            if (samengesteld.getRawType() == List.class) {
                return Map.of("type", "array", "items", schema(delen[0]));
            }
            if (samengesteld.getRawType() == Map.class) {
                return Map.of("type", "object", "additionalProperties", schema(delen[1]));
            }
        }
        throw new IllegalArgumentException("no schema for " + type);
    }
}
