package nl.verzuimatlas.etl.generator;

/**
 * A registered absence, in places of the timetable.
 *
 * @param eerste place of the first lesson day
 * @param laatste place of the last lesson day
 * @param vanUur first lesson hour; 0 for whole days
 * @param totUur last lesson hour; 0 for whole days
 * @param reden why
 */
record Afwezigheid(int eerste, int laatste, int vanUur, int totUur, Reden reden) {

    /** Reasons in the order of the code tables. */
    enum Reden {
        ZIEK,
        AFWEZIG,
        SPIJBELEN,
        LAAT,
        LAAT_MET_REDEN,
        ARTS,
        VERLOF,
        VERWIJDERD,
        ONBEKEND;

        /** Absent without a valid reason: counts towards the sixteen hours. */
        boolean isOngeoorloofdAfwezig() {
            return this == AFWEZIG || this == SPIJBELEN;
        }
    }

    static Afwezigheid dagen(int eerste, int aantal, Reden reden) {
        return new Afwezigheid(eerste, eerste + aantal - 1, 0, 0, reden);
    }

    static Afwezigheid uren(int dag, int van, int aantal, int lesuren, Reden reden) {
        int begin = Math.min(van, lesuren);
        return new Afwezigheid(dag, dag, begin, Math.min(lesuren, begin + aantal - 1), reden);
    }

    boolean isHeleDag() {
        return vanUur == 0;
    }
}
