package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fields of a JSON object, in order: both the object and its description in OpenAPI are made of them, so the two cannot
 * differ.
 *
 * @param <T> what the object is made from
 */
public final class Velden<T> {

    private final List<Veld<T>> velden = new ArrayList<>();

    private record Veld<T>(String naam, Map<String, Object> schema, Function<T, Object> waarde) {}

    /** Adds a field. */
    public Velden<T> met(String naam, Map<String, Object> schema, Function<T, Object> waarde) {
        velden.add(new Veld<>(naam, schema, waarde));
        return this;
    }

    /** Adds the link to the object itself. */
    public Velden<T> metLink(Function<T, String> pad) {
        return met("_links", Schema.links(), t -> Map.of("self", Json.link(Api.BASIS + pad.apply(t))));
    }

    /** The object. */
    public Map<String, Object> json(T van) {
        Map<String, Object> object = new LinkedHashMap<>();
        velden.forEach(veld -> object.put(veld.naam, veld.waarde.apply(van)));
        return object;
    }

    /** Description of the object. */
    public Map<String, Object> schema() {
        Map<String, Map<String, Object>> delen = new LinkedHashMap<>();
        velden.forEach(veld -> delen.put(veld.naam, veld.schema));
        return Schema.object(delen);
    }
}
