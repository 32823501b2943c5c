package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;

/** What an attacker aims at: hidden numbers that are small or nearly, and groups of them that may all be small. */
final class Doelen {

    /**
     * A sum of hidden numbers that may not be narrowed.
     *
     * @param getallen the numbers
     * @param waarde their sum in truth
     * @param omhoog by how much more the sum must be able to be, to be wide enough or to be no small one
     */
    record Doel(int[] getallen, int waarde, int omhoog) {}

    private final Stelsel stelsel;
    private final Kennis kennis;
    private final int drempel;

    Doelen(Stelsel stelsel, Kennis kennis, int drempel) {
        this.stelsel = stelsel;
        this.kennis = kennis;
        this.drempel = drempel;
    }

    /**
     * Numbers of which the range must be as wide as the limit if it holds a small one. One that is so large that a range with a small one
     * is wide anyway is left out.
     */
    List<Doel> cellen() {
        List<Doel> doelen = new ArrayList<>();
        for (int getal = 0; getal < stelsel.getallen(); getal++) {
            if (stelsel.isPersoonlijk(getal)
                    && kennis.isOnbekend(getal)
                    && stelsel.waarde(getal) <= 2 * (drempel - 1)) {
                doelen.add(new Doel(new int[] {getal}, stelsel.waarde(getal), drempel - 1));
            }
        }
        return doelen;
    }

    /** Groups on one side of a row with unknown numbers on both, and of the gemeenten of one of two regions that overlap. */
    List<Doel> groepen() {
        List<Doel> doelen = new ArrayList<>();
        groepen(stelsel.rijen(), false, doelen);
        groepen(stelsel.verschillen(), true, doelen);
        return doelen;
    }

    private void groepen(Rijen rijen, boolean isVerschil, List<Doel> doelen) {
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            if (rijen.soort()[rij] == Rijsoort.GROEP && heeftTweeKanten(rijen, rij)) {
                groep(rijen, rij, (byte) 1, isVerschil, doelen);
                groep(rijen, rij, (byte) -1, isVerschil, doelen);
            }
        }
    }

    private boolean heeftTweeKanten(Rijen rijen, int rij) {
        boolean erbij = false;
        boolean eraf = false;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            if (kennis.isOnbekend(rijen.getal()[i])) {
                erbij |= rijen.teken()[i] > 0;
                eraf |= rijen.teken()[i] < 0;
            }
        }
        return erbij && eraf;
    }

    private void groep(Rijen rijen, int rij, byte kant, boolean isVerschil, List<Doel> doelen) {
        int aantal = 0;
        int som = 0;
        int[] leden = new int[rijen.begin()[rij + 1] - rijen.begin()[rij]];
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            boolean isLaatste = i + 1 == rijen.begin()[rij + 1] || rijen.teken()[i + 1] != rijen.teken()[i];
            boolean isRegio = isVerschil && isLaatste;
            if (rijen.teken()[i] == kant && !isRegio && kennis.isOnbekend(getal) && stelsel.isPersoonlijk(getal)) {
                leden[aantal++] = getal;
                som += stelsel.waarde(getal);
            }
        }
        int grens = aantal * (drempel - 1);
        if (aantal > 1 && som > 0 && som <= grens) {
            doelen.add(new Doel(Arrays.copyOf(leden, aantal), som, Math.min(drempel - 1, grens - som + 1)));
        }
    }
}
