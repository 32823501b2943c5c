package nl.verzuimatlas.etl.feit;

import java.io.Serializable;

/**
 * Lesson hours of one day as a set of bits: bit 0 is the whole day, bit n lesson hour n, and two bits are the ochtend and the
 * middag. A lesson hour within a set dagdeel or day is not counted again.
 *
 * @param dagUren lesson hours of a whole day at the vestiging
 * @param dagdeelUren lesson hours of a dagdeel at the vestiging
 */
record Lesuren(double dagUren, double dagdeelUren) implements Serializable {

    static final int HELE_DAG = 1;
    static final int LAATSTE_LESUUR = 14;
    static final int OCHTEND = 1 << LAATSTE_LESUUR + 1;
    static final int MIDDAG = OCHTEND << 1;

    private static final int LESSEN = OCHTEND - 2;
    private static final int DAGDELEN = OCHTEND | MIDDAG;

    /** Lesson hours {@code van} up to and including {@code tot}. */
    static int lessen(int van, int tot) {
        return (1 << tot + 1) - (1 << van);
    }

    /** Whether the whole day is set, at once or as two dagdelen. */
    static boolean heleDag(int masker) {
        return (masker & HELE_DAG) != 0 || (masker & DAGDELEN) == DAGDELEN;
    }

    /**
     * Number of hours. More hours never make less: a day or dagdeel in which more lessons are named than it has, has as many
     * as are named.
     */
    double uren(int masker) {
        int lessen = masker & LESSEN;
        if (lessen == masker) {
            return Integer.bitCount(lessen);
        }
        double dag = Math.max(dagUren, Integer.bitCount(lessen));
        if (heleDag(masker)) {
            return dag;
        }
        boolean ochtend = (masker & OCHTEND) != 0;
        int binnen = Integer.bitCount(lessen & (ochtend ? ochtendlessen() : middaglessen()));
        return Math.min(dag, Math.max(dagdeelUren, binnen) + Integer.bitCount(lessen) - binnen);
    }

    /** The hours that lie in both. */
    int beide(int een, int ander) {
        if (heleDag(een)) {
            return ander;
        }
        if (heleDag(ander)) {
            return een;
        }
        return een & ander | dagdeel(een) & ander & LESSEN | dagdeel(ander) & een & LESSEN;
    }

    /**
     * The hours of {@code masker} that are not in {@code af}. What stays of a day or dagdeel that is broken is written as
     * lesson hours.
     */
    int zonder(int masker, int af) {
        if (heleDag(af) || masker == 0) {
            return 0;
        }
        if (af == 0) {
            return heleDag(masker) ? HELE_DAG : masker;
        }
        if (heleDag(masker)) {
            return switch (af) {
                case OCHTEND -> MIDDAG;
                case MIDDAG -> OCHTEND;
                default -> (daglessen() | masker & LESSEN) & ~(af & LESSEN) & ~dagdeel(af);
            };
        }
        int lessenAf = af & LESSEN | dagdeel(af);
        int dagdeel = masker & DAGDELEN & ~af;
        boolean heel = (dagdeel(dagdeel) & lessenAf) == 0;
        int lessen = masker & LESSEN | (heel ? 0 : dagdeel(dagdeel) & daglessen());
        return (heel ? dagdeel : 0) | lessen & ~lessenAf;
    }

    private int daglessen() {
        return lessen(1, (int) Math.ceil(dagUren));
    }

    /** Lesson hours of the dagdelen in {@code masker}. */
    private int dagdeel(int masker) {
        return ((masker & OCHTEND) != 0 ? ochtendlessen() : 0) | ((masker & MIDDAG) != 0 ? middaglessen() : 0);
    }

    private int ochtendlessen() {
        return lessen(1, Math.min(LAATSTE_LESUUR, (int) Math.ceil(dagdeelUren)));
    }

    private int middaglessen() {
        return LESSEN & ~ochtendlessen();
    }
}
