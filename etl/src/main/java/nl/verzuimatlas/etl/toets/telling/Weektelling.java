package nl.verzuimatlas.etl.toets.telling;

import java.util.TreeMap;

/** Number of rows per week of one school. Nearly all weeks lie within a year of the first that is counted. */
public final class Weektelling {

    // wide enough for a school year on both sides of the first week
    private static final int VENSTER = 104;

    private final int[] aantallen = new int[VENSTER];
    private final TreeMap<Integer, Integer> erbuiten = new TreeMap<>();
    private int eersteWeek;
    private boolean begonnen;

    /** Counts a row in {@code week}. */
    public void tel(int week) {
        if (!begonnen) {
            begonnen = true;
            eersteWeek = week - VENSTER / 2;
        }
        int plek = week - eersteWeek;
        if (plek >= 0 && plek < VENSTER) {
            aantallen[plek]++;
        } else {
            erbuiten.merge(week, 1, Integer::sum);
        }
    }

    /** Rows by week; without the weeks that have none. */
    public TreeMap<Integer, Integer> alle() {
        TreeMap<Integer, Integer> alle = new TreeMap<>(erbuiten);
        for (int plek = 0; plek < VENSTER; plek++) {
            if (aantallen[plek] > 0) {
                alle.put(eersteWeek + plek, aantallen[plek]);
            }
        }
        return alle;
    }
}
