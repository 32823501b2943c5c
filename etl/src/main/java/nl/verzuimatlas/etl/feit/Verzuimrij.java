package nl.verzuimatlas.etl.feit;

/**
 * A row of the registration in two longs, so that millions fit in arrays and travel as bytes.
 *
 * <p>The first holds vestiging, first day, length, and what was registered; the second the lesson hours or dagdeel, the day
 * until which an open row may run, and what is known of the pupil.
 */
final class Verzuimrij {

    /** What a row says; the value is how it is stored. */
    enum Soort {
        GEOORLOOFD,
        ONGEOORLOOFD,
        ONBEKEND,
        TE_LAAT,
        TE_LAAT_ONGEOORLOOFD,
        AANWEZIG;

        private static final Soort[] ALLE = values();
    }

    /** Bit of a row about illness. */
    static final int ZIEK = 1;
    /** Bit of a row about a holiday outside the school holidays. */
    static final int LUXE = 2;
    /** Bit of a row that has no end yet. */
    static final int OPEN = 4;

    private static final int SOORT_BITS = 3;
    private static final int VLAG_BITS = 3;
    private static final int DAG_BITS = 17;
    private static final int UUR_BITS = 4;
    private static final int DAGDEEL_BITS = 2;
    private static final int NUMMER_BITS = 28;
    // days are kept from before 1900 until after 2100
    private static final int NULDAG = -30_000;

    private static final int LENGTE_PLAATS = SOORT_BITS + VLAG_BITS;
    private static final int BEGIN_PLAATS = LENGTE_PLAATS + DAG_BITS;
    private static final int VESTIGING_PLAATS = BEGIN_PLAATS + DAG_BITS;

    private static final int EINDUUR_PLAATS = UUR_BITS;
    private static final int DAGDEEL_PLAATS = 2 * UUR_BITS;
    private static final int OPEN_TOT_PLAATS = DAGDEEL_PLAATS + DAGDEEL_BITS;
    private static final int LEERLING_PLAATS = OPEN_TOT_PLAATS + DAG_BITS;

    private Verzuimrij() {}

    /**
     * The first long.
     *
     * @param vestiging number of the vestiging
     * @param begin first day, counted from 1 January 1970
     * @param einde last day, not before {@code begin}
     * @param vlaggen sum of {@link #ZIEK}, {@link #LUXE} and {@link #OPEN}
     */
    static long wat(int vestiging, int begin, int einde, Soort soort, int vlaggen) {
        return (long) vestiging << VESTIGING_PLAATS
                | dagBits(begin) << BEGIN_PLAATS
                | (long) (einde - begin) << LENGTE_PLAATS
                | (long) vlaggen << SOORT_BITS
                | soort.ordinal();
    }

    static int vestiging(long wat) {
        return (int) (wat >>> VESTIGING_PLAATS);
    }

    static int begin(long wat) {
        return (int) bits(wat, BEGIN_PLAATS, DAG_BITS) + NULDAG;
    }

    static int einde(long wat) {
        return begin(wat) + (int) bits(wat, LENGTE_PLAATS, DAG_BITS);
    }

    static Soort soort(long wat) {
        return Soort.ALLE[(int) bits(wat, 0, SOORT_BITS)];
    }

    static boolean is(long wat, int vlag) {
        return (wat >>> SOORT_BITS & vlag) != 0;
    }

    /** Vestiging and first day of a row, before {@code nummer}: sorts rows by them. */
    static long sorteersleutel(long wat, int nummer) {
        return wat >>> BEGIN_PLAATS << NUMMER_BITS | nummer;
    }

    /** Number of the row in a {@link #sorteersleutel}. */
    static int nummer(long sorteersleutel) {
        return (int) bits(sorteersleutel, 0, NUMMER_BITS);
    }

    /**
     * The second long.
     *
     * @param beginlesuur first lesson hour; 0 is none
     * @param eindlesuur last lesson hour; 0 is none
     * @param dagdeel 0 none, 1 ochtend, 2 middag
     * @param openTot last day on which an open row may run
     * @param leerling what is known of the pupil, as {@link Leerlingkenmerk} keeps it
     */
    static long wanneer(int beginlesuur, int eindlesuur, int dagdeel, int openTot, long leerling) {
        return leerling << LEERLING_PLAATS
                | dagBits(openTot) << OPEN_TOT_PLAATS
                | (long) dagdeel << DAGDEEL_PLAATS
                | (long) eindlesuur << EINDUUR_PLAATS
                | beginlesuur;
    }

    static int beginlesuur(long wanneer) {
        return (int) bits(wanneer, 0, UUR_BITS);
    }

    static int eindlesuur(long wanneer) {
        return (int) bits(wanneer, EINDUUR_PLAATS, UUR_BITS);
    }

    static int dagdeel(long wanneer) {
        return (int) bits(wanneer, DAGDEEL_PLAATS, DAGDEEL_BITS);
    }

    static int openTot(long wanneer) {
        return (int) bits(wanneer, OPEN_TOT_PLAATS, DAG_BITS) + NULDAG;
    }

    static long leerling(long wanneer) {
        return wanneer >>> LEERLING_PLAATS;
    }

    private static long dagBits(int dag) {
        return dag - NULDAG;
    }

    private static long bits(long waarde, int plaats, int aantal) {
        return waarde >>> plaats & (1L << aantal) - 1;
    }
}
