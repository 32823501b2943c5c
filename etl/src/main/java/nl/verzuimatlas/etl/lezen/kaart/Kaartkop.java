package nl.verzuimatlas.etl.lezen.kaart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Leesfout;

/**
 * What a map says of itself.
 *
 * @param soort kind of file
 * @param gevonden number of features that the service found; -1 when it does not say
 * @param vervolg whether the service has more pages
 * @param crs system of coordinates that the file names; may be empty
 */
record Kaartkop(Soort soort, long gevonden, boolean vervolg, String crs) {

    /** Kind of file. */
    enum Soort {
        GEOJSON,
        TOPOJSON
    }

    /**
     * Reads what stands beside the features.
     *
     * @throws Leesfout if the file is no map
     */
    static Kaartkop lees(Path bestand) throws IOException {
        return Json.lees(() -> {
            try (JsonParser parser = Json.open(bestand)) {
                return lees(parser);
            }
        });
    }

    private static Kaartkop lees(JsonParser parser) throws IOException {
        String soort = "";
        boolean kenmerken = false;
        long gevonden = -1;
        boolean vervolg = false;
        String crs = "";
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw geenKaart("JSON zonder gebieden");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String naam = parser.currentName();
            parser.nextToken();
            switch (naam) {
                case "type" -> soort = parser.getValueAsString("");
                case "numberMatched" -> gevonden = Math.max(gevonden, parser.getValueAsLong(-1));
                case "totalFeatures" -> gevonden = Math.max(gevonden, parser.getValueAsLong(-1));
                case "crs" -> {
                    JsonNode boom = Json.MAPPER.readTree(parser);
                    crs = boom.path("properties").path("name").asText("");
                }
                case "links" -> {
                    JsonNode verwijzingen = Json.MAPPER.readTree(parser);
                    for (JsonNode verwijzing : verwijzingen) {
                        vervolg |= verwijzing.path("rel").asText().equals("next");
                    }
                }
                case "features" -> {
                    kenmerken = parser.currentToken() == JsonToken.START_ARRAY;
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
        if (soort.equals("Topology")) {
            return new Kaartkop(Soort.TOPOJSON, gevonden, vervolg, crs);
        }
        if (!soort.equals("FeatureCollection") || !kenmerken) {
            throw geenKaart(soort.isEmpty() ? "JSON zonder type" : "JSON van het type " + soort);
        }
        return new Kaartkop(Soort.GEOJSON, gevonden, vervolg, crs);
    }

    private static Leesfout geenKaart(String soort) {
        return new Leesfout("VA-A02", Map.of("soort", soort));
    }
}
