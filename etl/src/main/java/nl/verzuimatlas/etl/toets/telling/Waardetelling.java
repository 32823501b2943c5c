package nl.verzuimatlas.etl.toets.telling;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Number of rows per value, with the first row that had it. Values after the first {@value #MEESTE} are counted together:
 * then nothing is said about single values any more.
 */
public final class Waardetelling implements Serializable {

    /** So many different values are kept. */
    public static final int MEESTE = 20_000;

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Telling> perWaarde = new HashMap<>();
    private long overige;

    private static final class Telling implements Serializable {
        private static final long serialVersionUID = 1L;
        private long aantal;
        private long eersteRij;
    }

    /** Counts a row with {@code waarde}. */
    public void tel(String waarde, long rij) {
        tel(waarde, rij, 1);
    }

    private void tel(String waarde, long rij, long aantal) {
        Telling telling = perWaarde.get(waarde);
        if (telling == null) {
            if (perWaarde.size() >= MEESTE) {
                overige += aantal;
                return;
            }
            telling = new Telling();
            telling.eersteRij = rij;
            perWaarde.put(waarde, telling);
        }
        telling.aantal += aantal;
        telling.eersteRij = Math.min(telling.eersteRij, rij);
    }

    /** Adds what was counted elsewhere. */
    public void plus(Waardetelling ander) {
        new TreeMap<>(ander.perWaarde).forEach((waarde, telling) -> tel(waarde, telling.eersteRij, telling.aantal));
        overige += ander.overige;
    }

    /** Whether all values were kept. */
    public boolean isVolledig() {
        return overige == 0;
    }

    /** Rows with {@code waarde}. */
    public long aantal(String waarde) {
        Telling telling = perWaarde.get(waarde);
        return telling == null ? 0 : telling.aantal;
    }

    /** First row with {@code waarde}; 0 when there is none. */
    public long eersteRij(String waarde) {
        Telling telling = perWaarde.get(waarde);
        return telling == null ? 0 : telling.eersteRij;
    }

    /** Rows of all values. */
    public long totaal() {
        return overige
                + perWaarde.values().stream()
                        .mapToLong(telling -> telling.aantal)
                        .sum();
    }

    /** Rows per value, by value. */
    public SortedMap<String, Long> alle() {
        TreeMap<String, Long> alle = new TreeMap<>();
        for (Map.Entry<String, Telling> een : perWaarde.entrySet()) {
            alle.put(een.getKey(), een.getValue().aantal);
        }
        return Collections.unmodifiableSortedMap(alle);
    }
}
