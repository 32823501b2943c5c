package nl.verzuimatlas.etl.lezen.kaart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The features of a GeoJSON FeatureCollection; holds one at a time. */
final class Geojsonlezer implements Kenmerklezer {

    private final JsonParser parser;
    private int nummer;
    private boolean inKenmerken;

    Geojsonlezer(Path bestand) throws IOException {
        this.parser = Json.open(bestand);
    }

    @Override
    public Optional<Kenmerk> volgende() throws IOException {
        return Json.lees(() -> {
            if (!inKenmerken && !zoekKenmerken()) {
                return Optional.empty();
            }
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            JsonNode kenmerk = Json.MAPPER.readTree(parser);
            return Optional.of(new Kenmerk(
                    ++nummer,
                    kenmerk.path("id").asText(""),
                    Json.eigenschappen(kenmerk.path("properties")),
                    Json.object(kenmerk, "geometry")));
        });
    }

    private boolean zoekKenmerken() throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean kenmerken = parser.currentName().equals("features");
            parser.nextToken();
            if (kenmerken && parser.currentToken() == JsonToken.START_ARRAY) {
                inKenmerken = true;
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
