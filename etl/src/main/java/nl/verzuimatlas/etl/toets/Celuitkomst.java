package nl.verzuimatlas.etl.toets;

import java.util.Map;

/**
 * What a cell turned out to be.
 *
 * @param waarde String, Long, Double, Boolean or LocalDate; {@link #LEEG} when there is none
 * @param status {@code cijfer}, {@code afgeschermd} or {@code ontbreekt}; only for columns that can be hidden
 * @param fout id of the finding that rejects the row; empty when the cell is good
 * @param waarden what the text of the finding needs
 * @param schrijfwijze bit of the {@link Schrijfwijze}; 0 when that does not matter
 * @param gemeld id of what was put right on reading; empty when nothing was
 * @param spaties whether spaces stood around it
 */
record Celuitkomst(
        Object waarde,
        String status,
        String fout,
        Map<String, String> waarden,
        int schrijfwijze,
        String gemeld,
        boolean spaties) {

    /** No value. */
    static final Object LEEG = new Object();

    private static final String CIJFER = "cijfer";

    static Celuitkomst goed(Object waarde, String gemeld) {
        return goed(waarde, gemeld, 0);
    }

    static Celuitkomst goed(Object waarde, String gemeld, int schrijfwijze) {
        return new Celuitkomst(waarde, CIJFER, "", Map.of(), schrijfwijze, gemeld, false);
    }

    static Celuitkomst leeg() {
        return new Celuitkomst(LEEG, "ontbreekt", "", Map.of(), 0, "", false);
    }

    static Celuitkomst verborgen(String status) {
        return new Celuitkomst(LEEG, status, "", Map.of(), 0, "VA-N05", false);
    }

    static Celuitkomst fout(String id, Map<String, String> waarden) {
        return new Celuitkomst(LEEG, "ontbreekt", id, waarden, 0, "", false);
    }

    /** The same, with spaces around it. */
    Celuitkomst metSpaties() {
        return new Celuitkomst(waarde, status, fout, waarden, schrijfwijze, gemeld, true);
    }

    boolean isFout() {
        return !fout.isEmpty();
    }

    boolean isLeeg() {
        return waarde == LEEG;
    }
}
