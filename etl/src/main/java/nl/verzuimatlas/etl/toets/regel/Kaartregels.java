package nl.verzuimatlas.etl.toets.regel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.kaart.Stelsel;

/** Rules about the areas of a map. */
final class Kaartregels {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KLEINSTE_RING = 4;

    private Kaartregels() {}

    /** What is wrong with an area: the finding and what its text needs. */
    private record Gebrek(String id, Map<String, String> waarden) {}

    /** An area has closed rings of points in the Netherlands; only its first defect is told. */
    static Rijregel vlak(Regelomgeving omgeving) {
        int geometrie = omgeving.plaats("GEOMETRIE");
        int stelsel = omgeving.plaats("STELSEL");
        return (rij, melder) -> {
            if (rij[geometrie] == null || rij[stelsel] == null) {
                return;
            }
            Stelsel coordinaten = Stelsel.valueOf(((String) rij[stelsel]).toUpperCase(Locale.ROOT));
            gebrek((String) rij[geometrie], coordinaten)
                    .ifPresent(gebrek -> melder.meld(gebrek.id(), "GEOMETRIE", gebrek.waarden()));
        };
    }

    private static Optional<Gebrek> gebrek(String geometrie, Stelsel stelsel) {
        JsonNode boom;
        try {
            boom = JSON.readTree(geometrie);
        } catch (JsonProcessingException e) {
            return Optional.of(new Gebrek("VA-A13", Map.of()));
        }
        JsonNode coordinaten = boom.path("coordinates");
        String soort = boom.path("type").asText("");
        if (soort.equals("Polygon")) {
            return vlak(coordinaten, stelsel);
        }
        if (!soort.equals("MultiPolygon")) {
            return Optional.of(new Gebrek("VA-A09", Map.of("soort", soort)));
        }
        if (coordinaten.isEmpty()) {
            return Optional.of(new Gebrek("VA-A11", Map.of("punten", "0")));
        }
        for (JsonNode vlak : coordinaten) {
            Optional<Gebrek> gebrek = vlak(vlak, stelsel);
            if (gebrek.isPresent()) {
                return gebrek;
            }
        }
        return Optional.empty();
    }

    private static Optional<Gebrek> vlak(JsonNode ringen, Stelsel stelsel) {
        if (ringen.isEmpty()) {
            return Optional.of(new Gebrek("VA-A11", Map.of("punten", "0")));
        }
        for (JsonNode ring : ringen) {
            Optional<Gebrek> gebrek = ring(ring, stelsel);
            if (gebrek.isPresent()) {
                return gebrek;
            }
        }
        return Optional.empty();
    }

    private static Optional<Gebrek> ring(JsonNode ring, Stelsel stelsel) {
        for (JsonNode punt : ring) {
            if (!punt.path(0).isNumber() || !punt.path(1).isNumber()) {
                return Optional.of(new Gebrek("VA-A13", Map.of()));
            }
        }
        if (ring.size() < KLEINSTE_RING) {
            return Optional.of(new Gebrek("VA-A11", Map.of("punten", String.valueOf(ring.size()))));
        }
        if (!zelfde(ring.get(0), ring.get(ring.size() - 1))) {
            return Optional.of(new Gebrek("VA-A10", Map.of()));
        }
        for (JsonNode punt : ring) {
            if (!stelsel.isInNederland(punt.get(0).asDouble(), punt.get(1).asDouble())) {
                return Optional.of(new Gebrek("VA-A12", Map.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean zelfde(JsonNode een, JsonNode ander) {
        return een.get(0).asDouble() == ander.get(0).asDouble()
                && een.get(1).asDouble() == ander.get(1).asDouble();
    }
}
