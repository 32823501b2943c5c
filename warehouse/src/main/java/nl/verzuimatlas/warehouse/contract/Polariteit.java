package nl.verzuimatlas.warehouse.contract;

/** Whether more of an indicator is good, bad, or neither. */
public enum Polariteit implements Term {
    HOGER_IS_SLECHTER("hoger-is-slechter"),
    HOGER_IS_BETER("hoger-is-beter"),
    /** More may as well mean better registration; never coloured as good or bad. */
    GEEN_OORDEEL("geen-oordeel");

    private final String term;

    Polariteit(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
