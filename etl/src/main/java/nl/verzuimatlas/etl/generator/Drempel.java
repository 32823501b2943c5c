package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment at which sixteen unauthorised lesson hours within four teaching weeks were reached.
 *
 * @param eerste place of the first absent day in the window
 * @param bereikt place of the day on which the sixteenth hour fell
 * @param uren hours in the window, that day included, rounded down
 */
record Drempel(int eerste, int bereikt, int uren) {

    private static final double UREN = 16;
    private static final int LESWEKEN = 4;

    /** All such moments of a pupil in a school year; after each the count starts anew. */
    static List<Drempel> zoek(List<Afwezigheid> rijen, int[] lesweken, double lesurenPerDag) {
        double[] uren = perDag(rijen, lesweken.length, lesurenPerDag);
        List<Drempel> gevonden = new ArrayList<>();
        int vanaf = 0;
        for (int dag = 0; dag < uren.length; dag++) {
            if (uren[dag] == 0) {
                continue;
            }
            double som = 0;
            int eerste = dag;
            for (int i = dag; i >= vanaf && lesweken[dag] - lesweken[i] < LESWEKEN; i--) {
                som += uren[i];
                eerste = uren[i] > 0 ? i : eerste;
            }
            if (som >= UREN) {
                gevonden.add(new Drempel(eerste, dag, (int) som));
                vanaf = dag + 1;
            }
        }
        return gevonden;
    }

    private static double[] perDag(List<Afwezigheid> rijen, int dagen, double lesurenPerDag) {
        double[] uren = new double[dagen];
        for (Afwezigheid rij : rijen) {
            if (rij.reden().isOngeoorloofdAfwezig()) {
                double erbij = rij.isHeleDag() ? lesurenPerDag : rij.totUur() - rij.vanUur() + 1;
                for (int dag = rij.eerste(); dag <= Math.min(rij.laatste(), dagen - 1); dag++) {
                    uren[dag] = Math.min(lesurenPerDag, uren[dag] + erbij);
                }
            }
        }
        return uren;
    }
}
