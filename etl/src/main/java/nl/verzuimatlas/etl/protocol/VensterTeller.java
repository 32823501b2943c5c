package nl.verzuimatlas.etl.protocol;

/**
 * Finds the days on which a pupil reaches a threshold when what was used for a signal is not used again (Leerplichtwet 1969 art.
 * 21a: 16 hours within 4 consecutive lesweken; docs/adr/0010-sixteen-hours-window.md).
 *
 * <p>The window ends on the day itself. A signal uses the oldest of its window; what is above the threshold goes on to the next
 * count. A day gives at most one signal. Counting is in thousandths, so that the outcome does not depend on rounding.
 */
public final class VensterTeller {

    private final long drempel;
    private long[] over = new long[64];

    /**
     * A counter.
     *
     * @param drempel threshold in thousandths, above 0; reached at or above
     */
    public VensterTeller(long drempel) {
        if (drempel <= 0) {
            throw new IllegalArgumentException("drempel must be above 0, got " + drempel);
        }
        this.drempel = drempel;
    }

    /**
     * Tells the moments on which the threshold was reached, in order of day.
     *
     * @param aantal number of days
     * @param eersteInVenster of each day the place of the first day of its window; never decreasing
     * @param waarden what each day adds, in thousandths, above 0
     * @param doel told each moment
     */
    public void tel(int aantal, int[] eersteInVenster, long[] waarden, Doel doel) {
        if (over.length < aantal) {
            over = new long[Math.max(aantal, 2 * over.length)];
        }
        long som = 0;
        int eerste = 0;
        for (int dag = 0; dag < aantal; dag++) {
            while (eerste < eersteInVenster[dag]) {
                som -= over[eerste++];
            }
            over[dag] = waarden[dag];
            som += waarden[dag];
            if (som >= drempel) {
                while (over[eerste] == 0) {
                    eerste++;
                }
                doel.moment(eerste, dag, som);
                som -= drempel;
                eerste = gebruik(eerste);
            }
        }
    }

    /** Uses the oldest of the window up to the threshold; returns the first day of which something is left. */
    private int gebruik(int vanaf) {
        int eerste = vanaf;
        long teGebruiken = drempel;
        while (teGebruiken > 0) {
            long gebruikt = Math.min(teGebruiken, over[eerste]);
            over[eerste] -= gebruikt;
            teGebruiken -= gebruikt;
            if (over[eerste] == 0) {
                eerste++;
            }
        }
        return eerste;
    }

    /** Where moments go. */
    @FunctionalInterface
    public interface Doel {

        /**
         * A threshold reached.
         *
         * @param eerste place of the first day that counts in the window
         * @param dag place of the day on which the threshold was reached
         * @param waarde thousandths in the window on that day, at or above the threshold
         */
        void moment(int eerste, int dag, long waarde);
    }
}
