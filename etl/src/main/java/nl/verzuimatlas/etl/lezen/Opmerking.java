package nl.verzuimatlas.etl.lezen;

import java.util.Map;

/**
 * Something to say about a file, before it is worded.
 *
 * @param bevinding id of the finding
 * @param kolom place of the column it is about; -1 is the file as a whole
 * @param waarden what the text of the finding needs
 * @param aantal how often, 1 or more
 */
public record Opmerking(String bevinding, int kolom, Map<String, String> waarden, long aantal) {

    public Opmerking {
        waarden = Map.copyOf(waarden);
    }

    /** Said once, about the file as a whole. */
    public static Opmerking overBestand(String bevinding, Map<String, String> waarden) {
        return new Opmerking(bevinding, -1, waarden, 1);
    }
}
