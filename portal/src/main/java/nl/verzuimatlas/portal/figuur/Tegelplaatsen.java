package nl.verzuimatlas.portal.figuur;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places of municipalities on the tile map: each has one tile of the same size, about where it lies. The file has those of the region
 * that the map was drawn for; others follow in rows underneath, in the order given.
 */
final class Tegelplaatsen {

    /**
     * A tile.
     *
     * @param kort name in at most four letters
     * @param rij row, from 0 in the north
     * @param kolom column, from 0 in the west
     */
    record Plaats(String kort, int rij, int kolom) {}

    private static final int SMALSTE = 6;
    private static final Map<String, Plaats> VAST = lees();

    private Tegelplaatsen() {}

    /** A place for each municipality, by code; names are used for those that the file does not have. */
    static List<Plaats> van(List<String> codes, List<String> namen) {
        List<Plaats> plaatsen = new ArrayList<>();
        int breedte = Math.max(SMALSTE, codes.size() > 60 ? 15 : 0);
        int onder = codes.stream()
                .filter(VAST::containsKey)
                .mapToInt(code -> VAST.get(code).rij() + 1)
                .max()
                .orElse(0);
        int los = 0;
        for (int i = 0; i < codes.size(); i++) {
            Plaats vast = VAST.get(codes.get(i));
            if (vast == null) {
                plaatsen.add(new Plaats(kort(namen.get(i)), onder + los / breedte, los % breedte));
                los++;
            } else {
                plaatsen.add(vast);
            }
        }
        return plaatsen;
    }

    private static String kort(String naam) {
        String letters = naam.replaceFirst("^('s-|s-|De |Den |Het )", "").replaceAll("[^\\p{L}]", "");
        return letters.substring(0, Math.min(4, letters.length()));
    }

    private static Map<String, Plaats> lees() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Tegelplaatsen.class.getResourceAsStream("tegelkaart.csv"), StandardCharsets.UTF_8))) {
            Map<String, Plaats> plaatsen = new HashMap<>();
            in.lines()
                    .skip(1)
                    .map(regel -> regel.split(","))
                    .forEach(cel -> plaatsen.put(
                            cel[0], new Plaats(cel[1], Integer.parseInt(cel[2]), Integer.parseInt(cel[3]))));
            return Map.copyOf(plaatsen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
