package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * The numbers around some others that may move, the nearest first, and the rows they stand in. All other numbers stay as they are.
 *
 * @param getallen the numbers, in the order in which they were met
 * @param isGeheel whether no number that hangs together with the first ones was left out
 */
record Omgeving(int[] getallen, boolean isGeheel) {

    /** Rank of a number that stays as it is. */
    static final int NIET = Integer.MAX_VALUE;

    /**
     * How much is looked at.
     *
     * @param getallen how many numbers at most
     * @param perRij how many of a row at most, those of the lowest rank
     */
    record Maat(int getallen, int perRij) {}

    /**
     * The numbers that hang together with {@code vanaf} by rows.
     *
     * @param rang rank of a number: the lower, the rather it moves
     */
    static Omgeving van(Stelsel stelsel, int[] vanaf, IntUnaryOperator rang, Maat maat) {
        Rijen rijen = stelsel.rijen();
        BitSet rijGezien = new BitSet();
        BitSet gezien = new BitSet();
        int[] wacht = new int[Math.max(vanaf.length, Math.min(maat.getallen(), stelsel.getallen()))];
        int achter = 0;
        for (int getal : vanaf) {
            gezien.set(getal);
            wacht[achter++] = getal;
        }
        boolean isGeheel = true;
        long[] kandidaten = new long[16];
        for (int voor = 0; voor < achter; voor++) {
            int getal = wacht[voor];
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                if (rijGezien.get(rij)) {
                    continue;
                }
                rijGezien.set(rij);
                int aantal = 0;
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    int ander = rijen.getal()[i];
                    int rang1 = gezien.get(ander) ? NIET : rang.applyAsInt(ander);
                    if (rang1 != NIET) {
                        if (aantal == kandidaten.length) {
                            kandidaten = Arrays.copyOf(kandidaten, 2 * aantal);
                        }
                        kandidaten[aantal++] = (long) rang1 << 32 | ander;
                    }
                }
                if (aantal > maat.perRij()) {
                    Arrays.sort(kandidaten, 0, aantal);
                    aantal = maat.perRij();
                    isGeheel = false;
                }
                for (int i = 0; i < aantal; i++) {
                    if (achter == wacht.length) {
                        isGeheel = false;
                        break;
                    }
                    int ander = (int) kandidaten[i];
                    gezien.set(ander);
                    wacht[achter++] = ander;
                }
            }
        }
        return new Omgeving(Arrays.copyOf(wacht, achter), isGeheel);
    }
}
