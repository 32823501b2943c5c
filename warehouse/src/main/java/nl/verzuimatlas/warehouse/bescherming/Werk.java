package nl.verzuimatlas.warehouse.bescherming;

/**
 * The work that the linear programmes of a part may take, in additions to the table: no clock, so that two runs give the same pattern.
 */
final class Werk {

    /**
     * For each distinct number of a part. The parts of a region take some tenth of it at most; one that takes all of it is of a country of which half of
     * the counts are small, where a single question can move ten thousand numbers.
     */
    private static final long PER_GETAL = 600_000;

    private final long meest;
    private long gedaan;

    /** What a part may take that has so many distinct numbers. */
    static Werk voor(int getallen) {
        return new Werk(PER_GETAL * getallen);
    }

    Werk(long meest) {
        this.meest = meest;
    }

    void doe(long optellingen) {
        gedaan += optellingen;
    }

    /** Whether all of it is done: no question has an answer any more. */
    boolean isOp() {
        return gedaan > meest;
    }
}
