package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Looks for another solution that fits everything shown: one number moves by a step, and in each row that no longer fits another unknown
 * number moves to mend it, and so on. What it finds is whole and within the bounds, so it proves that the number may be another. What it does
 * not find may exist all the same.
 */
final class Getuige {

    private static final int TAKKEN = 6;

    private final Stelsel stelsel;
    private final int[] verschuiving;
    private final int[] rest;
    private final int[] plaatsInOpen;
    private int[] open = new int[64];
    private int openAantal;
    private int[] bewogen = new int[64];
    private int bewogenAantal;
    private int[] verboden = new int[0];
    private boolean[] verborgen = new boolean[0];
    private int knopen;
    private int meest = 200;
    private long hoogstens;

    Getuige(Stelsel stelsel) {
        this.stelsel = stelsel;
        this.verschuiving = new int[stelsel.getallen()];
        this.rest = new int[stelsel.rijen().aantal()];
        this.plaatsInOpen = new int[stelsel.rijen().aantal()];
        Arrays.fill(plaatsInOpen, -1);
    }

    /** Which cells are hidden from now on; who gives it may hide more meanwhile. */
    void neem(boolean[] nieuw) {
        this.verborgen = nieuw;
    }

    /** How many moves it tries at most from now on. */
    void probeer(int knopenMeest) {
        this.meest = knopenMeest;
    }

    /**
     * Whether a number may be {@code stap} more, or less when negative, than it is.
     *
     * @param blijft numbers that stay as they are
     * @return the numbers that move; empty when none was found
     */
    int[] zoek(int getal, int stap, int... blijft) {
        if (stelsel.waarde(getal) + stap < stelsel.ondergrens(getal)) {
            return new int[0];
        }
        verboden = blijft;
        knopen = 0;
        beweeg(getal, stap);
        boolean gevonden = herstel();
        int[] steun = gevonden ? Arrays.copyOf(bewogen, bewogenAantal) : new int[0];
        while (bewogenAantal > 0) {
            beweegTerug();
        }
        return steun;
    }

    /**
     * The same, when shown cells of at most {@code prijs} may move as well: what would prove that the number may be another if they were
     * hidden.
     */
    int[] zoekMetVrije(long prijs, int getal, int stap, int... blijft) {
        hoogstens = prijs;
        int[] gevonden = zoek(getal, stap, blijft);
        hoogstens = 0;
        return gevonden;
    }

    private boolean herstel() {
        if (openAantal == 0) {
            return true;
        }
        if (++knopen > meest) {
            return false;
        }
        int rij = open[0];
        int minst = Integer.MAX_VALUE;
        for (int i = 0; i < Math.min(openAantal, 8); i++) {
            int aantal = kandidaten(open[i]);
            if (aantal < minst) {
                minst = aantal;
                rij = open[i];
            }
        }
        if (minst == 0) {
            return false;
        }
        long[] takken = takken(rij, minst);
        for (int i = 0; i < Math.min(TAKKEN, takken.length); i++) {
            int plaats = (int) takken[i];
            beweeg(stelsel.rijen().getal()[plaats], -rest[rij] * stelsel.rijen().teken()[plaats]);
            if (herstel()) {
                return true;
            }
            beweegTerug();
        }
        return false;
    }

    private int kandidaten(int rij) {
        Rijen rijen = stelsel.rijen();
        int aantal = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            aantal += kan(rijen.getal()[i], -rest[rij] * rijen.teken()[i]) ? 1 : 0;
        }
        return aantal;
    }

    /** Places in the row of the numbers that may move, those that mend most first. */
    private long[] takken(int rij, int aantal) {
        Rijen rijen = stelsel.rijen();
        long[] takken = new long[aantal];
        int gevuld = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int stap = -rest[rij] * rijen.teken()[i];
            if (kan(rijen.getal()[i], stap)) {
                int getoond = isVerborgen(rijen.getal()[i]) ? 0 : 3;
                takken[gevuld++] = (2L * (schade(rijen.getal()[i], stap) + 1000) + getoond) << 32 | i;
            }
        }
        Arrays.sort(takken);
        return takken;
    }

    /** How many more rows do not fit after a move. */
    private int schade(int getal, int stap) {
        int schade = 0;
        for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
            int nu = rest[stelsel.kolomRij(plaats)];
            int straks = nu + stap * stelsel.kolomTeken(plaats);
            schade += (straks == 0 ? 0 : 1) - (nu == 0 ? 0 : 1);
        }
        return schade;
    }

    private boolean isVerborgen(int getal) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || verborgen[cel];
    }

    private boolean mag(int getal) {
        if (isVerborgen(getal)) {
            return true;
        }
        int cel = stelsel.cel(getal);
        return hoogstens > 0 && stelsel.stand(cel) == Stand.VRIJ && stelsel.prijs(cel) <= hoogstens;
    }

    private boolean kan(int getal, int stap) {
        if (verschuiving[getal] != 0 || !mag(getal) || stelsel.waarde(getal) + stap < stelsel.ondergrens(getal)) {
            return false;
        }
        for (int niet : verboden) {
            if (niet == getal) {
                return false;
            }
        }
        return true;
    }

    private void beweeg(int getal, int stap) {
        if (bewogenAantal == bewogen.length) {
            bewogen = Arrays.copyOf(bewogen, 2 * bewogenAantal);
        }
        bewogen[bewogenAantal++] = getal;
        verschuif(getal, stap);
    }

    private void beweegTerug() {
        int getal = bewogen[--bewogenAantal];
        verschuif(getal, -verschuiving[getal]);
    }

    private void verschuif(int getal, int stap) {
        verschuiving[getal] += stap;
        for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
            int rij = stelsel.kolomRij(plaats);
            rest[rij] += stap * stelsel.kolomTeken(plaats);
            if (rest[rij] == 0) {
                sluit(rij);
            } else if (plaatsInOpen[rij] < 0) {
                opent(rij);
            }
        }
    }

    private void opent(int rij) {
        if (openAantal == open.length) {
            open = Arrays.copyOf(open, 2 * openAantal);
        }
        plaatsInOpen[rij] = openAantal;
        open[openAantal++] = rij;
    }

    private void sluit(int rij) {
        int plaats = plaatsInOpen[rij];
        if (plaats >= 0) {
            int laatste = open[--openAantal];
            open[plaats] = laatste;
            plaatsInOpen[laatste] = plaats;
            plaatsInOpen[rij] = -1;
        }
    }
}
