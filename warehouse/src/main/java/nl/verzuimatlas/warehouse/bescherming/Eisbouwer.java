package nl.verzuimatlas.warehouse.bescherming;

import java.util.Map;
import java.util.TreeMap;

/** Gathers the weights of a demand. */
final class Eisbouwer {

    private final TreeMap<Integer, Long> gewichten = new TreeMap<>();
    private final int nodig;

    Eisbouwer(int nodig) {
        this.nodig = nodig;
    }

    void voegToe(int cel, long gewicht) {
        if (gewicht > 0) {
            gewichten.merge(cel, gewicht, Long::sum);
        }
    }

    boolean isLeeg() {
        return gewichten.isEmpty();
    }

    Eis eis() {
        int[] cellen = new int[gewichten.size()];
        int[] gewicht = new int[gewichten.size()];
        int i = 0;
        for (Map.Entry<Integer, Long> entry : gewichten.entrySet()) {
            cellen[i] = entry.getKey();
            gewicht[i++] = (int) Math.min(entry.getValue(), nodig);
        }
        return new Eis(cellen, gewicht, nodig);
    }
}
