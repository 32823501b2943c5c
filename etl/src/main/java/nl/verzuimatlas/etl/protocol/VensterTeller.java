package nl.verzuimatlas.etl.protocol;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Signaal;

/**
 * Finds the days on which a pupil reaches a threshold within a sliding window of lesson-week time (Leerplichtwet 1969 art. 21a:
 * 16 hours within 4 consecutive lesweken; docs/adr/0010-sixteen-hours-window.md).
 *
 * <p>The window ends on the day itself. Absence that was used for a signal is not used again; what a day has above the
 * threshold goes on to the next count. A day gives at most one signal. Counting is in thousandths of an hour, so that the
 * outcome does not depend on rounding.
 */
public final class VensterTeller implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double DUIZENDSTEN = 1000.0;

    private final int vensterdagen;
    private final long drempel;

    /**
     * A counter.
     *
     * @param vensterdagen length of the window in days of lesson-week time, 1 or more
     * @param drempel threshold in hours; reached at or above
     */
    public VensterTeller(int vensterdagen, double drempel) {
        if (vensterdagen < 1) {
            throw new IllegalArgumentException("vensterdagen must be 1 or more, got " + vensterdagen);
        }
        this.vensterdagen = vensterdagen;
        this.drempel = duizendsten(drempel);
    }

    /** The counter of {@code regel}, which counts anew in a window of lesweken. */
    public static VensterTeller van(Regel regel) {
        Signaal signaal = regel.signaal();
        return new VensterTeller(
                signaal.venster().aantal().orElseThrow() * DayOfWeek.values().length,
                signaal.drempel().grens());
    }

    /**
     * The moments on which the threshold was reached.
     *
     * @param lesdagen days with absence in lesson-week time, ascending
     * @param uren hours on each of those days, above 0
     * @return moments in order of day
     */
    public List<Moment> tel(int[] lesdagen, double[] uren) {
        List<Moment> momenten = new ArrayList<>();
        long[] over = new long[lesdagen.length];
        long som = 0;
        int eerste = 0;
        for (int dag = 0; dag < lesdagen.length; dag++) {
            while (lesdagen[eerste] <= lesdagen[dag] - vensterdagen) {
                som -= over[eerste++];
            }
            over[dag] = duizendsten(uren[dag]);
            som += over[dag];
            if (som >= drempel) {
                momenten.add(new Moment(eerste, dag, som / DUIZENDSTEN));
                som -= drempel;
                over[dag] = som;
                eerste = som > 0 ? dag : dag + 1;
            }
        }
        return momenten;
    }

    private static long duizendsten(double uren) {
        return Math.round(uren * DUIZENDSTEN);
    }

    /**
     * A threshold reached.
     *
     * @param eerste place in the arrays of the first day that counts in the window
     * @param dag place in the arrays of the day on which the threshold was reached
     * @param waarde hours in the window on that day, at or above the threshold
     */
    public record Moment(int eerste, int dag, double waarde) {}
}
