package nl.verzuimatlas.warehouse.contract;

/** Unit of a figure's {@code waarde}. */
public enum Eenheid implements Term {
    LEERLINGEN("leerlingen", "leerlingen"),
    MELDINGEN("meldingen", "meldingen"),
    GEVALLEN("gevallen", "gevallen"),
    RESPONDENTEN("respondenten", "respondenten"),
    UREN("uren", "uren"),
    DAGEN("dagen", "dagen"),
    WEKEN("weken", "weken"),
    SCHOLEN("scholen", "scholen"),
    PROCENT("procent", "procent"),
    PER_1000("per-1000", "per 1.000 leerplichtigen");

    private final String term;
    private final String label;

    Eenheid(String term, String label) {
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
}
