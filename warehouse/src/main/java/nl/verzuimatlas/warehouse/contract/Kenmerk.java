package nl.verzuimatlas.warehouse.contract;

/** A caution that goes with a figure, besides its status. */
public enum Kenmerk implements Term {
    VOORLOPIG("voorlopig"),
    TRENDBREUK("trendbreuk"),
    ONVOLLEDIG("onvolledig"),
    LAGE_MELDGRAAD("lage-meldgraad"),
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
