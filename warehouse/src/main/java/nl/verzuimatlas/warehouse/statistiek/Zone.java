package nl.verzuimatlas.warehouse.statistiek;

import nl.verzuimatlas.warehouse.contract.Term;

/** Where a figure lies in a funnel plot. */
public enum Zone implements Term {
    ONDER_998("onder-99,8"),
    ONDER_95("onder-95"),
    BINNEN("binnen"),
    BOVEN_95("boven-95"),
    BOVEN_998("boven-99,8");

    private final String term;

    Zone(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** The zone of {@code waarde} between these limits, all in the same unit; on a limit is within it. */
    public static Zone van(double waarde, Interval grens95, Interval grens998) {
        if (waarde < grens998.onder()) {
            return ONDER_998;
        }
        if (waarde > grens998.boven()) {
            return BOVEN_998;
        }
        if (waarde < grens95.onder()) {
            return ONDER_95;
        }
        return waarde > grens95.boven() ? BOVEN_95 : BINNEN;
    }
}
