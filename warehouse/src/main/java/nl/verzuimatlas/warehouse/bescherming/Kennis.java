package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * What a reader knows for certain when some cells are hidden: the numbers of the shown cells, and every number that is the only
 * unknown one of a row, over and over.
 */
final class Kennis {

    /** Row by which a shown number is known. */
    static final int GETOOND = -1;

    /** Row by which an unknown number is known. */
    static final int ONBEKEND = -2;

    private final Stelsel stelsel;
    private final boolean[] verborgen;
    private final int[] door;
    private final int[] onbekendInRij;

    private Kennis(Stelsel stelsel, boolean[] verborgen) {
        this.stelsel = stelsel;
        this.verborgen = verborgen;
        this.door = new int[stelsel.getallen()];
        this.onbekendInRij = new int[stelsel.rijen().aantal()];
    }

    /** What is known when {@code verborgen} cells are hidden. */
    static Kennis van(Stelsel stelsel, boolean[] verborgen) {
        Kennis kennis = new Kennis(stelsel, verborgen);
        kennis.leidAf();
        return kennis;
    }

    /** Whether a number is not known for certain. */
    boolean isOnbekend(int getal) {
        return door[getal] == ONBEKEND;
    }

    /** Whether a number is hidden, or nowhere shown; it may be known all the same. */
    boolean isVerborgen(int getal) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || verborgen[cel];
    }

    /** Row by which a number is known, {@link #GETOOND} or {@link #ONBEKEND}. */
    int door(int getal) {
        return door[getal];
    }

    private void leidAf() {
        Rijen rijen = stelsel.rijen();
        for (int getal = 0; getal < door.length; getal++) {
            door[getal] = isVerborgen(getal) ? ONBEKEND : GETOOND;
        }
        int[] wachtrij = new int[rijen.aantal()];
        int achter = 0;
        Arrays.fill(onbekendInRij, 0);
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                if (door[rijen.getal()[i]] == ONBEKEND) {
                    onbekendInRij[rij]++;
                }
            }
            if (onbekendInRij[rij] == 1) {
                wachtrij[achter++] = rij;
            }
        }
        for (int voor = 0; voor < achter; voor++) {
            int rij = wachtrij[voor];
            if (onbekendInRij[rij] != 1) {
                continue;
            }
            int getal = enige(rijen, rij);
            door[getal] = rij;
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int ander = stelsel.kolomRij(plaats);
                // each row gets to one unknown once, so the queue never holds more than all rows
                if (--onbekendInRij[ander] == 1) {
                    wachtrij[achter++] = ander;
                }
            }
        }
    }

    private int enige(Rijen rijen, int rij) {
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            if (door[rijen.getal()[i]] == ONBEKEND) {
                return rijen.getal()[i];
            }
        }
        throw new IllegalStateException("no unknown number in row " + rij);
    }
}
