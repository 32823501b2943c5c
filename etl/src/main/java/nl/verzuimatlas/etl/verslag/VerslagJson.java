package nl.verzuimatlas.etl.verslag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;

/** The report as JSON: the contract of {@code check --json}. */
public final class VerslagJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerslagJson() {}

    /** One object on one line. */
    public static String regel(Verslag verslag) {
        return tekst(object(verslag));
    }

    /** The object, indented. */
    public static String leesbaar(Verslag verslag) {
        return object(verslag).toPrettyString() + "\n";
    }

    /**
     * Reads what {@link #leesbaar} wrote.
     *
     * @param plek where the delivery is now
     */
    public static Verslag lees(String json, String plek) {
        try {
            JsonNode object = JSON.readTree(json);
            java.util.List<String> bestanden = new java.util.ArrayList<>();
            object.path("bestanden").forEach(bestand -> bestanden.add(bestand.asText()));
            java.util.List<Bevinding> bevindingen = new java.util.ArrayList<>();
            object.path("bevindingen")
                    .forEach(bevinding -> bevindingen.add(new Bevinding(
                            bevinding.path("id").asText(),
                            Niveau.van(bevinding.path("niveau").asText()),
                            bevinding.path("bestand").asText(""),
                            bevinding.path("rij").asLong(0),
                            bevinding.path("kolom").asText(""),
                            bevinding.path("tekst").asText(),
                            bevinding.path("aantal").asLong())));
            String oordeel = object.path("oordeel").asText().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
            return new Verslag(
                    plek,
                    object.path("bron").asText(),
                    bestanden,
                    object.path("gelezen").asLong(),
                    object.path("geaccepteerd").asLong(),
                    object.path("geweigerd").asLong(),
                    object.path("ingetrokken").asLong(0),
                    Verslag.Oordeel.valueOf(oordeel),
                    bevindingen);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no report: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode object(Verslag verslag) {
        ObjectNode object = JSON.createObjectNode();
        object.put("bron", verslag.bron());
        ArrayNode bestanden = object.putArray("bestanden");
        verslag.bestanden().forEach(bestanden::add);
        object.put("gelezen", verslag.gelezen());
        object.put("geaccepteerd", verslag.geaccepteerd());
        object.put("geweigerd", verslag.geweigerd());
        if (verslag.ingetrokken() > 0) {
            object.put("ingetrokken", verslag.ingetrokken());
        }
        object.put("oordeel", verslag.oordeel().naam());
        ArrayNode bevindingen = object.putArray("bevindingen");
        verslag.bevindingen().forEach(bevinding -> bevindingen.add(object(bevinding)));
        return object;
    }

    private static ObjectNode object(Bevinding bevinding) {
        ObjectNode object = JSON.createObjectNode();
        object.put("id", bevinding.id());
        object.put("niveau", bevinding.niveau().naam());
        tekstOfNull(object, "bestand", bevinding.bestand());
        if (bevinding.rij() > 0) {
            object.put("rij", bevinding.rij());
        } else {
            object.putNull("rij");
        }
        tekstOfNull(object, "kolom", bevinding.kolom());
        object.put("tekst", bevinding.tekst());
        object.put("aantal", bevinding.aantal());
        return object;
    }

    private static void tekstOfNull(ObjectNode object, String veld, String tekst) {
        if (tekst.isEmpty()) {
            object.putNull(veld);
        } else {
            object.put(veld, tekst);
        }
    }

    private static String tekst(ObjectNode object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }
}
