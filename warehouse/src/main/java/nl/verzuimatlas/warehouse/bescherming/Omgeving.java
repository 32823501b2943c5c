package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * The rows around some numbers, and all hidden numbers in them.
 *
 * @param rijen numbers of rows, ascending
 * @param getallen hidden numbers that stand in one of them, ascending
 * @param isGeheel whether these are all rows that hang together with the numbers asked for
 */
record Omgeving(int[] rijen, int[] getallen, boolean isGeheel) {

    /** At most {@code meest} rows, the nearest first. */
    static Omgeving van(Stelsel stelsel, Kennis kennis, int[] vanaf, int meest) {
        Rijen rijen = stelsel.rijen();
        BitSet rijGezien = new BitSet();
        BitSet getalGezien = new BitSet();
        ArrayDeque<Integer> wacht = new ArrayDeque<>();
        for (int getal : vanaf) {
            getalGezien.set(getal);
            wacht.add(getal);
        }
        boolean isGeheel = true;
        while (!wacht.isEmpty()) {
            int getal = wacht.poll();
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                if (rijGezien.get(rij)) {
                    continue;
                }
                if (rijGezien.cardinality() >= meest) {
                    isGeheel = false;
                    continue;
                }
                rijGezien.set(rij);
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    int ander = rijen.getal()[i];
                    if (kennis.isVerborgen(ander) && !getalGezien.get(ander)) {
                        getalGezien.set(ander);
                        wacht.add(ander);
                    }
                }
            }
        }
        return new Omgeving(rijGezien.stream().toArray(), getalGezien.stream().toArray(), isGeheel);
    }

    /** Place of a row among the rows, or negative. */
    int plaats(int rij) {
        return Arrays.binarySearch(rijen, rij);
    }

    /** Whether every row of a number is among the rows. */
    boolean isBinnen(Stelsel stelsel, int getal) {
        for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
            if (plaats(stelsel.kolomRij(plaats)) < 0) {
                return false;
            }
        }
        return true;
    }
}
