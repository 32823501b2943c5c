package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/**
 * A demand on what is hidden: the weights of the hidden cells add up to at least a need. Cells that are hidden for certain are no part
 * of it; the need is what they leave.
 *
 * @param cellen the cells, ascending
 * @param gewicht weight of each, 1 or more and at most the need
 * @param nodig the need, 1 or more
 */
record Eis(int[] cellen, int[] gewicht, int nodig) {

    /** How much is still needed when {@code gekozen} cells are hidden; 0 or less when nothing is. */
    int tekort(boolean[] gekozen) {
        int tekort = nodig;
        for (int i = 0; i < cellen.length; i++) {
            if (gekozen[cellen[i]]) {
                tekort -= gewicht[i];
            }
        }
        return tekort;
    }

    /** Whether hiding all its cells is enough. */
    boolean isHaalbaar() {
        return Arrays.stream(gewicht).asLongStream().sum() >= nodig;
    }
}
