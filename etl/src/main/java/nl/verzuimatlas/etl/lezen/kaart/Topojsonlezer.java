package nl.verzuimatlas.etl.lezen.kaart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The areas of a TopoJSON file: neighbours share the arcs between them, often in whole numbers that a transform turns into
 * coordinates.
 */
final class Topojsonlezer implements Kenmerklezer {

    private final List<double[][]> bogen = new ArrayList<>();
    private final Iterator<JsonNode> gebieden;
    private int nummer;

    Topojsonlezer(Path bestand) throws IOException {
        JsonNode topologie = Json.lees(() -> {
            try (JsonParser parser = Json.open(bestand)) {
                return Json.MAPPER.<JsonNode>readTree(parser);
            }
        });
        leesBogen(topologie);
        List<JsonNode> alle = new ArrayList<>();
        topologie.path("objects").forEach(object -> {
            if (object.path("type").asText().equals("GeometryCollection")) {
                object.path("geometries").forEach(alle::add);
            } else {
                alle.add(object);
            }
        });
        this.gebieden = alle.iterator();
    }

    private void leesBogen(JsonNode topologie) throws IOException {
        JsonNode schaal = topologie.path("transform").path("scale");
        JsonNode begin = topologie.path("transform").path("translate");
        boolean geheel = topologie.path("transform").isObject();
        for (JsonNode boog : topologie.path("arcs")) {
            double[][] punten = new double[boog.size()][];
            double x = 0;
            double y = 0;
            for (int i = 0; i < punten.length; i++) {
                if (!boog.path(i).path(0).isNumber() || !boog.path(i).path(1).isNumber()) {
                    throw Json.onleesbaar("een boog zonder coördinaten");
                }
                double eerste = boog.path(i).path(0).asDouble();
                double tweede = boog.path(i).path(1).asDouble();
                // whole numbers are steps from the point before
                x = geheel ? x + eerste : eerste;
                y = geheel ? y + tweede : tweede;
                punten[i] = geheel
                        ? new double[] {
                            x * schaal.path(0).asDouble(1) + begin.path(0).asDouble(),
                            y * schaal.path(1).asDouble(1) + begin.path(1).asDouble()
                        }
                        : new double[] {x, y};
            }
            bogen.add(punten);
        }
    }

    @Override
    public Optional<Kenmerk> volgende() throws IOException {
        if (!gebieden.hasNext()) {
            return Optional.empty();
        }
        JsonNode gebied = gebieden.next();
        return Optional.of(new Kenmerk(
                ++nummer,
                gebied.path("id").asText(""),
                Json.eigenschappen(gebied.path("properties")),
                geometrie(gebied)));
    }

    private JsonNode geometrie(JsonNode gebied) throws IOException {
        ObjectNode geometrie = Json.MAPPER.createObjectNode();
        String soort = gebied.path("type").asText("");
        if (soort.isEmpty() || gebied.path("type").isNull()) {
            return geometrie;
        }
        geometrie.put("type", soort);
        if (soort.equals("Polygon")) {
            geometrie.set("coordinates", vlak(gebied.path("arcs")));
        } else if (soort.equals("MultiPolygon")) {
            ArrayNode vlakken = geometrie.putArray("coordinates");
            for (JsonNode vlak : gebied.path("arcs")) {
                vlakken.add(vlak(vlak));
            }
        }
        return geometrie;
    }

    private ArrayNode vlak(JsonNode ringen) throws IOException {
        ArrayNode vlak = Json.MAPPER.createArrayNode();
        for (JsonNode ring : ringen) {
            ArrayNode punten = vlak.addArray();
            for (JsonNode verwijzing : ring) {
                voegToe(punten, verwijzing);
            }
        }
        return vlak;
    }

    // -1 is the first arc, walked back; arcs meet in a point that both have
    private void voegToe(ArrayNode punten, JsonNode verwijzing) throws IOException {
        boolean terug = verwijzing.asInt() < 0;
        int nummerVanBoog = terug ? ~verwijzing.asInt() : verwijzing.asInt();
        if (!verwijzing.isInt() || nummerVanBoog >= bogen.size()) {
            throw Json.onleesbaar("een gebied met een boog die er niet is");
        }
        double[][] boog = bogen.get(nummerVanBoog);
        for (int i = 0; i < boog.length; i++) {
            double[] punt = boog[terug ? boog.length - 1 - i : i];
            if (i > 0 || punten.isEmpty()) {
                punten.addArray().add(punt[0]).add(punt[1]);
            }
        }
    }

    @Override
    public void close() {
        // all of it was read
    }
}
