package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;

/** What a reader may not learn, when some cells are hidden: hidden numbers, and groups of them that may all be small. */
final class Doelen {

    /**
     * Hidden numbers on one side of a row, which may all be small together.
     *
     * @param rij number of the row
     * @param isVerschil whether the row is one of the differences of regions
     * @param kant sign of the side
     * @param getallen the hidden numbers of persons on that side, two or more
     * @param som what they are together
     * @param omhoog by how much more the sum must be able to be, to be wide enough or to be no small one
     */
    record Groep(int rij, boolean isVerschil, byte kant, int[] getallen, int som, int omhoog) {}

    private final Stelsel stelsel;
    private final boolean[] verborgen;
    private final int drempel;

    Doelen(Stelsel stelsel, boolean[] verborgen, int drempel) {
        this.stelsel = stelsel;
        this.verborgen = verborgen;
        this.drempel = drempel;
    }

    /** Whether a reader does not see a number. */
    static boolean isVerborgen(Stelsel stelsel, boolean[] verborgen, int getal) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || verborgen[cel];
    }

    /** Hidden numbers of persons. */
    int[] getallen() {
        int[] doelen = new int[stelsel.getallen()];
        int aantal = 0;
        for (int getal = 0; getal < stelsel.getallen(); getal++) {
            if (stelsel.isPersoonlijk(getal) && isVerborgen(stelsel, verborgen, getal)) {
                doelen[aantal++] = getal;
            }
        }
        return Arrays.copyOf(doelen, aantal);
    }

    /** Groups of two or more that may all be small. */
    List<Groep> groepen() {
        List<Groep> groepen = new ArrayList<>();
        groepen(stelsel.rijen(), false, groepen);
        groepen(stelsel.verschillen(), true, groepen);
        return groepen;
    }

    private void groepen(Rijen rijen, boolean isVerschil, List<Groep> groepen) {
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            if (rijen.soort()[rij] == Rijsoort.GROEP) {
                groep(rijen, rij, (byte) 1, isVerschil, groepen);
                groep(rijen, rij, (byte) -1, isVerschil, groepen);
            }
        }
    }

    private void groep(Rijen rijen, int rij, byte kant, boolean isVerschil, List<Groep> groepen) {
        int aantal = 0;
        int som = 0;
        int[] leden = new int[rijen.begin()[rij + 1] - rijen.begin()[rij]];
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            if (rijen.teken()[i] == kant
                    && !(isVerschil && isRegio(rijen, rij, i))
                    && stelsel.isPersoonlijk(getal)
                    && isVerborgen(stelsel, verborgen, getal)) {
                leden[aantal++] = getal;
                som += stelsel.waarde(getal);
            }
        }
        int grens = aantal * (drempel - 1);
        if (aantal > 1 && som > 0 && som <= grens) {
            int omhoog = Math.min(drempel - 1, grens - som + 1);
            groepen.add(new Groep(rij, isVerschil, kant, Arrays.copyOf(leden, aantal), som, omhoog));
        }
    }

    /** Of a difference of regions, the last number of each side is a region. */
    static boolean isRegio(Rijen rijen, int rij, int plaats) {
        return plaats + 1 == rijen.begin()[rij + 1] || rijen.teken()[plaats + 1] != rijen.teken()[plaats];
    }
}
