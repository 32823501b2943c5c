package nl.verzuimatlas.warehouse.bescherming;

import java.util.BitSet;
import java.util.function.IntPredicate;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * What a reader knows for certain of the numbers of a part of a system, when some are hidden.
 *
 * @param getoond numbers that are shown, or equal to one that is
 * @param vast these, and numbers that can be computed from them or that a relation alone makes certain
 */
record Kennis(BitSet getoond, BitSet vast) {

    /**
     * What is known of a part of which some numbers are hidden.
     *
     * @param zeker numbers that a relation alone makes certain
     */
    static Kennis van(Stelsel stelsel, Samenhang deel, BitSet zeker, IntPredicate isVerborgen) {
        BitSet getoond = new BitSet();
        for (int getal : deel.getallen()) {
            getoond.set(getal, !isVerborgen.test(getal));
        }
        boolean isGegroeid = true;
        while (isGegroeid) {
            isGegroeid = false;
            for (int rij : deel.rijen()) {
                isGegroeid |= neemGelijke(stelsel, rij, getoond);
            }
        }
        BitSet vast = (BitSet) getoond.clone();
        vast.or(zeker);
        isGegroeid = true;
        while (isGegroeid) {
            isGegroeid = false;
            for (int rij : deel.rijen()) {
                isGegroeid |= reken(stelsel, rij, vast);
            }
        }
        return new Kennis(getoond, vast);
    }

    private static boolean neemGelijke(Stelsel stelsel, int rij, BitSet getoond) {
        Rijen rijen = stelsel.rijen();
        int een = rijen.begin()[rij];
        if (rijen.begin()[rij + 1] - een != 2 || rijen.teken()[een] != -rijen.teken()[een + 1]) {
            return false;
        }
        int links = rijen.getal()[een];
        int rechts = rijen.getal()[een + 1];
        if (getoond.get(links) == getoond.get(rechts) || stelsel.waarde(links) != stelsel.waarde(rechts)) {
            return false;
        }
        getoond.set(links);
        getoond.set(rechts);
        return true;
    }

    /** The last unknown of a row can be computed; unknowns of which the sum is 0 are 0. */
    private static boolean reken(Stelsel stelsel, int rij, BitSet vast) {
        Rijen rijen = stelsel.rijen();
        int onbekend = 0;
        int tekens = 0;
        int waarden = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            if (!vast.get(rijen.getal()[i])) {
                onbekend++;
                tekens += rijen.teken()[i];
                waarden += stelsel.waarde(rijen.getal()[i]);
            }
        }
        if (onbekend == 0 || onbekend > 1 && (waarden > 0 || Math.abs(tekens) < onbekend)) {
            return false;
        }
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            vast.set(rijen.getal()[i]);
        }
        return true;
    }
}
