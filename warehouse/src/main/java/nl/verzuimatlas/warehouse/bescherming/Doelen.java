package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;

/** What a reader may not learn, when some cells are hidden: hidden numbers, and groups of them that may all be small. */
final class Doelen {

    /**
     * Hidden numbers on one side of a row, which may all be small together; or one hidden number.
     *
     * @param getallen the hidden numbers of persons
     * @param som what they are together
     * @param omhoog by how much more the sum must be able to be, to be wide enough or to be no small one
     */
    record Groep(int[] getallen, int som, int omhoog) {}

    private final Stelsel stelsel;
    private final boolean[] verborgen;
    private final int drempel;

    Doelen(Stelsel stelsel, boolean[] verborgen, int drempel) {
        this.stelsel = stelsel;
        this.verborgen = verborgen;
        this.drempel = drempel;
    }

    /** Whether a reader does not see a number. */
    boolean isVerborgen(int getal) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || verborgen[cel];
    }

    /** Whether it is a number of persons that may not be known. */
    boolean isKlein(int getal) {
        return stelsel.isPersoonlijk(getal) && stelsel.waarde(getal) > 0 && stelsel.waarde(getal) < drempel;
    }

    /**
     * Whether a number needs room: each small one, and each that could be taken for a small one when it is known nearly, zeros too; of a number
     * that is nowhere shown only one that does not follow from shown cells. A larger one has five values or surely is no small one.
     */
    boolean kanVerraden(int getal) {
        if (!stelsel.isPersoonlijk(getal) || !isVerborgen(getal)) {
            return false;
        }
        int cel = stelsel.cel(getal);
        if (isKlein(getal)) {
            return true;
        }
        boolean isVerWeg = stelsel.waarde(getal) >= 2 * (drempel - 1);
        return !isVerWeg && (cel != Stelsel.GEEN_CEL || heeftVerborgenBuur(getal));
    }

    private boolean heeftVerborgenBuur(int getal) {
        Rijen rijen = stelsel.rijen();
        for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
            int rij = stelsel.kolomRij(plaats);
            for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                if (rijen.getal()[i] != getal && isVerborgen(rijen.getal()[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Groups of two or more in a part of the system that may all be small. */
    List<Groep> groepen(Samenhang deel) {
        List<Groep> groepen = new ArrayList<>();
        groepen(stelsel.rijen(), deel.rijen(), false, groepen);
        groepen(stelsel.verschillen(), deel.verschillen(), true, groepen);
        return groepen;
    }

    private void groepen(Rijen rijen, int[] nummers, boolean isVerschil, List<Groep> groepen) {
        for (int rij : nummers) {
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
                    && isVerborgen(getal)) {
                leden[aantal++] = getal;
                som += stelsel.waarde(getal);
            }
        }
        int grens = aantal * (drempel - 1);
        if (aantal > 1 && (isVerschil || !isGetoondGeheel(rijen, rij, kant)) && som > 0 && som <= grens) {
            int omhoog = Math.min(drempel - 1, grens - som + 1);
            groepen.add(new Groep(Arrays.copyOf(leden, aantal), som, omhoog));
        }
    }

    /** Whether what a side makes together is a figure that is shown itself, and nothing is known besides. */
    private boolean isGetoondGeheel(Rijen rijen, int rij, byte kant) {
        int overkant = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            boolean isGetoond = !isVerborgen(getal);
            if (rijen.teken()[i] != kant) {
                overkant++;
            } else if (isGetoond && stelsel.waarde(getal) > 0) {
                return false;
            }
        }
        return overkant == 1;
    }

    /** Of a difference of regions, the last number of each side is a region. */
    private static boolean isRegio(Rijen rijen, int rij, int plaats) {
        return plaats + 1 == rijen.begin()[rij + 1] || rijen.teken()[plaats + 1] != rijen.teken()[plaats];
    }
}
