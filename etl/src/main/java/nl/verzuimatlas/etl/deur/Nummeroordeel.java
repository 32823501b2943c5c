package nl.verzuimatlas.etl.deur;

import java.util.Arrays;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Decides whether the numbers of 8 and 9 digits in a column are citizen service numbers. One in eleven of any numbers
 * satisfies the check by chance, so the question is whether more of them do than chance explains.
 */
final class Nummeroordeel {

    private static final double TOEVAL = 1.0 / 11;
    /** So seldom may chance alone have a column of other numbers refused. */
    private static final double ZELDEN = 0.005;
    /** And so seldom when the header or the source says that the numbers are of something else. */
    private static final double HEEL_ZELDEN = 0.0001;

    /** In a column of hexadecimal keys, numbers with letters attached below this share are explained. */
    private static final double KLEIN_DEEL = 0.02;

    private Nummeroordeel() {}

    /**
     * Whether the numbers of one kind in a column are of persons.
     *
     * @param zaaknummer whether the header says that they are numbers of cases
     */
    static boolean zijnBurgerservicenummers(
            Deurtelling.Kolom kolom, Nummervinder.Wijze wijze, Over over, boolean zaaknummer) {
        long nummers = kolom.nummers[wijze.ordinal()];
        long passend = kolom.elfproef[wijze.ordinal()];
        return switch (wijze) {
            case KAAL -> zijnTeVeel(kolom, nummers, passend, zaaknummer || over != Over.PERSONEN);
            case TEKST, LETTERS ->
                kolom.metWoord > 0 && nummers > 0
                        || (wijze == Nummervinder.Wijze.LETTERS && isVanMengsels(kolom)
                                ? zijnDeMeeste(kolom, nummers, passend)
                                : zijnTeVeel(kolom, nummers, passend, zaaknummer || over != Over.PERSONEN));
            // hexadecimal keys hold such numbers by chance; a column of them all does not
            case MENGSEL -> passend >= 2 && 2 * passend >= kolom.gevuld;
        };
    }

    private static boolean isVanMengsels(Deurtelling.Kolom kolom) {
        return kolom.nummers[Nummervinder.Wijze.MENGSEL.ordinal()] > 0;
    }

    // a key recurs in many rows, so that one key that satisfies the check by chance weighs as much as all its rows:
    // chance
    // per row says nothing here
    private static boolean zijnDeMeeste(Deurtelling.Kolom kolom, long nummers, long passend) {
        return passend >= 2 && 2 * passend >= nummers && passend >= KLEIN_DEEL * kolom.gevuld;
    }

    private static boolean zijnTeVeel(Deurtelling.Kolom kolom, long nummers, long passend, boolean ietsAnders) {
        if (passend == 0) {
            return false;
        }
        if (passend == nummers) {
            // a lone one counts, unless it is explained, or other numbers in the column do not satisfy the check
            boolean eenVanVeel = Arrays.stream(kolom.nummers).sum() > 1;
            return nummers >= 2 || !ietsAnders && !eenVanVeel;
        }
        int hoogstens = (int) Math.min(nummers, Integer.MAX_VALUE);
        double kans = BinomialDistribution.of(hoogstens, TOEVAL)
                .survivalProbability((int) Math.min(passend, Integer.MAX_VALUE) - 1);
        return kans < (ietsAnders ? HEEL_ZELDEN : ZELDEN);
    }
}
