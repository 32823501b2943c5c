package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * The numbers around some others that may move, the nearest first, and the rows they stand in. All other numbers stay as they are.
 *
 * @param getallen the numbers, in the order in which they were met
 * @param isGeheel whether no number that hangs together with the first ones was left out
 */
record Omgeving(int[] getallen, boolean isGeheel) {

    /**
     * The numbers that hang together with {@code vanaf} by rows.
     *
     * @param kan whether a number may move
     * @param meest how many numbers at most
     */
    static Omgeving van(Stelsel stelsel, int[] vanaf, IntPredicate kan, int meest) {
        Rijen rijen = stelsel.rijen();
        BitSet rijGezien = new BitSet();
        BitSet gezien = new BitSet();
        int[] wacht = new int[Math.max(vanaf.length, Math.min(meest, stelsel.getallen()))];
        int achter = 0;
        for (int getal : vanaf) {
            gezien.set(getal);
            wacht[achter++] = getal;
        }
        boolean isGeheel = true;
        for (int voor = 0; voor < achter; voor++) {
            int getal = wacht[voor];
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                if (rijGezien.get(rij)) {
                    continue;
                }
                rijGezien.set(rij);
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    int ander = rijen.getal()[i];
                    if (gezien.get(ander) || !kan.test(ander)) {
                        continue;
                    }
                    if (achter == wacht.length) {
                        isGeheel = false;
                        break;
                    }
                    gezien.set(ander);
                    wacht[achter++] = ander;
                }
            }
        }
        return new Omgeving(Arrays.copyOf(wacht, achter), isGeheel);
    }
}
