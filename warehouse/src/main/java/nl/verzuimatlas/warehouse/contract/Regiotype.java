package nl.verzuimatlas.warehouse.contract;

/**
 * Kind of area. The divisions overlap: a gemeente lies in one RMC and one GGD region but may lie in two
 * samenwerkingsverbanden, so totals come from microdata and are never added up from published cells.
 */
public enum Regiotype implements Term {
    GEMEENTE("gemeente", "Gemeente"),
    /** A gemeente as it was before a merger, for the school years of then. */
    GEMEENTE_OORSPRONKELIJK("gemeente-oorspronkelijk", "Gemeente voor een herindeling"),
    RMC("rmc", "Doorstroompunt (RMC)"),
    SWV_PO("swv-po", "Samenwerkingsverband po"),
    SWV_VO("swv-vo", "Samenwerkingsverband vo"),
    GGD("ggd", "GGD-regio"),
    SUBREGIO("subregio", "Deelregio"),
    LAND("land", "Nederland");

    private final String term;
    private final String label;

    Regiotype(String term, String label) {
        this.term = term;
        this.label = label;
    }

    @Override
    public String term() {
        return term;
    }

    /** Dutch label for people. */
    public String label() {
        return label;
    }

    /** Whether it is an area of schools of some kinds of education: of a rate the denominator is then pupils of those, not residents. */
    public boolean isSamenwerkingsverband() {
        return this == SWV_PO || this == SWV_VO;
    }
}
