package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a schema as OpenAPI 3.0 writes them. */
public final class Schema {

    private static final String TYPE = "type";

    private Schema() {}

    /** Text. */
    public static Map<String, Object> tekst(String omschrijving) {
        return soort("string", omschrijving);
    }

    /** Text of which all possible values are known. */
    public static Map<String, Object> keuze(String omschrijving, List<String> keuzes) {
        Map<String, Object> schema = tekst(omschrijving);
        schema.put("enum", keuzes);
        return schema;
    }

    /** Text of a fixed form. */
    public static Map<String, Object> patroon(String omschrijving, String patroon) {
        Map<String, Object> schema = tekst(omschrijving);
        schema.put("pattern", patroon);
        return schema;
    }

    /** Moment in UTC. */
    public static Map<String, Object> moment(String omschrijving) {
        Map<String, Object> schema = tekst(omschrijving);
        schema.put("format", "date-time");
        return schema;
    }

    /** Date. */
    public static Map<String, Object> datum(String omschrijving) {
        Map<String, Object> schema = tekst(omschrijving);
        schema.put("format", "date");
        return schema;
    }

    /** Number. */
    public static Map<String, Object> getal(String omschrijving) {
        return soort("number", omschrijving);
    }

    /** Whole number from {@code laagste} to {@code hoogste}. */
    public static Map<String, Object> geheel(String omschrijving, int laagste, int hoogste) {
        Map<String, Object> schema = soort("integer", omschrijving);
        schema.put("minimum", laagste);
        schema.put("maximum", hoogste);
        return schema;
    }

    /** Whole number of 0 or more. */
    public static Map<String, Object> aantal(String omschrijving) {
        Map<String, Object> schema = soort("integer", omschrijving);
        schema.put("minimum", 0);
        return schema;
    }

    /** True or false. */
    public static Map<String, Object> ofNiet(String omschrijving) {
        return soort("boolean", omschrijving);
    }

    /** List of {@code onderdeel}. */
    public static Map<String, Object> lijst(String omschrijving, Map<String, Object> onderdeel) {
        Map<String, Object> schema = soort("array", omschrijving);
        schema.put("items", onderdeel);
        return schema;
    }

    /** Object with keys that differ from row to row. */
    public static Map<String, Object> kaart(String omschrijving, Map<String, Object> waarde) {
        Map<String, Object> schema = soort("object", omschrijving);
        schema.put("additionalProperties", waarde);
        return schema;
    }

    /** Object with these fields, all of them always there. */
    public static Map<String, Object> object(Map<String, Map<String, Object>> velden) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("required", List.copyOf(velden.keySet()));
        schema.put("properties", velden);
        return schema;
    }

    /** The same, or null. */
    public static Map<String, Object> ofNull(Map<String, Object> schema) {
        Map<String, Object> nieuw = new LinkedHashMap<>(schema);
        nieuw.put("nullable", true);
        return nieuw;
    }

    /** The same, with an example. */
    public static Map<String, Object> voorbeeld(Map<String, Object> schema, Object voorbeeld) {
        Map<String, Object> nieuw = new LinkedHashMap<>(schema);
        nieuw.put("example", voorbeeld);
        return nieuw;
    }

    /** The schema {@code naam} of the document. */
    public static Map<String, Object> verwijzing(String naam) {
        return Map.of("$ref", "#/components/schemas/" + naam);
    }

    /** Links of an answer: to itself and, when {@code ook} says so, to others; those may be absent. */
    public static Map<String, Object> links(String... ook) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", verwijzing("Link"));
        for (String naam : ook) {
            links.put(naam, verwijzing("Link"));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("required", List.of("self"));
        schema.put("properties", links);
        return schema;
    }

    private static Map<String, Object> soort(String type, String omschrijving) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, type);
        schema.put("description", omschrijving);
        return schema;
    }
}
