package nl.verzuimatlas.warehouse.lezen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;

/**
 * Borders of a municipality on a map that was delivered.
 *
 * @param gemeente the municipality
 * @param jaar year of the division, that of 1 January
 * @param inGraden whether points are longitude and latitude in degrees; otherwise metres of the Rijksdriehoek
 * @param randen closed rings of land and of holes in it, each of 4 points or more
 */
public record Kaartvlak(Gemeentecode gemeente, int jaar, boolean inGraden, List<List<Punt>> randen) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRADEN = "wgs84";

    /** A point: to the east and to the north. */
    public record Punt(double x, double y) {}

    public Kaartvlak {
        randen = randen.stream().map(List::copyOf).toList();
    }

    /** Borders of the municipalities of the working area, by code; empty when no map was delivered. */
    public static List<Kaartvlak> lijst(ReleaseLezer lezer) {
        // a release of before the map has no table for it
        return lezer.past()
                ? lezer.vraag(
                        Sql.lees("lezen/kaart.sql"),
                        List.of(),
                        rij -> new Kaartvlak(
                                new Gemeentecode(rij.getString("gemeente_code")),
                                rij.getInt("jaar"),
                                rij.getString("stelsel").equals(GRADEN),
                                randen(rij.getString("geometrie"))))
                : List.of();
    }

    private static List<List<Punt>> randen(String geojson) {
        try {
            List<List<Punt>> randen = new ArrayList<>();
            voegToe(JSON.readTree(geojson).path("coordinates"), randen);
            return randen;
        } catch (JsonProcessingException e) {
            throw new LeesException("the borders of a municipality cannot be read", e);
        }
    }

    /** Rings lie two levels deep in a polygon and three in several: a ring is a list of points. */
    private static void voegToe(JsonNode deel, List<List<Punt>> randen) {
        if (deel.path(0).path(0).isNumber()) {
            List<Punt> rand = new ArrayList<>();
            deel.forEach(punt ->
                    rand.add(new Punt(punt.path(0).asDouble(), punt.path(1).asDouble())));
            randen.add(rand);
        } else {
            deel.forEach(kind -> voegToe(kind, randen));
        }
    }
}
