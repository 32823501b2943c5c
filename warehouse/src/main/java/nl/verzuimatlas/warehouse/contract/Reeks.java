package nl.verzuimatlas.warehouse.contract;

/** Who computed a figure. */
public enum Reeks implements Term {
    /** Computed in this warehouse from deliveries; small counts are hidden. */
    EIGEN("eigen"),
    /** Taken over from a publication, with its source; already public. */
    GEPUBLICEERD("gepubliceerd");

    private final String term;

    Reeks(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
