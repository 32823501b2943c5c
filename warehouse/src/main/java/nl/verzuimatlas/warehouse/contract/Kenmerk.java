package nl.verzuimatlas.warehouse.contract;

/** A caution that goes with a figure, besides its status. */
public enum Kenmerk implements Term {
    VOORLOPIG("voorlopig"),
    TRENDBREUK("trendbreuk"),
    ONVOLLEDIG("onvolledig"),
    /** Schools probably do not report everything (docs/methode/meldgedrag.md). */
    LAGE_MELDGRAAD("lage-meldgraad"),
    /** Schools report otherwise than in the years before (docs/methode/meldgedrag.md). */
    MELDGEDRAG_GEWIJZIGD("meldgedrag-gewijzigd"),
    GESCHAT("geschat");

    private final String term;

    Kenmerk(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
