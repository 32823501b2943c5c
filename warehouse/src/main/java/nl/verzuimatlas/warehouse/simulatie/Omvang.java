package nl.verzuimatlas.warehouse.simulatie;

/** Size of a gemeente, by the reports that can be expected per school year. */
public enum Omvang {
    ZEER_KLEIN("zeer klein, 5 tot 25 meldingen", 5, 25),
    KLEIN("klein, 25 tot 75", 25, 75),
    MIDDEL("middelgroot, 75 tot 250", 75, 250),
    GROOT("groot, 250 tot 1.000", 250, 1000);

    private final String naam;
    private final double vanaf;
    private final double tot;

    Omvang(String naam, double vanaf, double tot) {
        this.naam = naam;
        this.vanaf = vanaf;
        this.tot = tot;
    }

    /** Dutch name for a table. */
    public String naam() {
        return naam;
    }

    /** A size within the class, for {@code deel} 0..1; small ones are as common as large ones on a logarithmic scale. */
    double kies(double deel) {
        return vanaf * Math.pow(tot / vanaf, deel);
    }
}
