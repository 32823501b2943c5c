package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Days with lessons in one school year.
 *
 * @param dagen the days, first to last
 */
record Rooster(List<LocalDate> dagen) {

    Rooster {
        dagen = List.copyOf(dagen);
    }

    int aantal() {
        return dagen.size();
    }

    /** The {@code plaats}-th lesson day; before the first it is the first, past the last the last. */
    LocalDate dag(int plaats) {
        return dagen.get(Math.max(0, Math.min(dagen.size() - 1, plaats)));
    }

    /** Place of the first lesson day on or after {@code datum}; the number of days when there is none. */
    int plaats(LocalDate datum) {
        int gevonden = Collections.binarySearch(dagen, datum);
        return gevonden >= 0 ? gevonden : -gevonden - 1;
    }

    /** Number of the teaching week (lesweek) of every lesson day; weeks without lessons are not numbered. */
    int[] lesweken() {
        int[] weken = new int[dagen.size()];
        for (int i = 1; i < weken.length; i++) {
            weken[i] = weken[i - 1] + (week(dagen.get(i)) == week(dagen.get(i - 1)) ? 0 : 1);
        }
        return weken;
    }

    private static long week(LocalDate dag) {
        // day 0 of the epoch is a Thursday
        return Math.floorDiv(dag.toEpochDay() + 3, 7);
    }
}
