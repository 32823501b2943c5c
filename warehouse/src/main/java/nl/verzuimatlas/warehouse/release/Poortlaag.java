package nl.verzuimatlas.warehouse.release;

/** The steps from delivered rows to a public database; after each there are gates. */
public enum Poortlaag {
    FEITEN("feiten", "van geleverde rijen naar feiten"),
    TUSSEN("tussen", "van feiten naar tussentabellen"),
    MARTS("marts", "van tussentabellen naar rijen om te tellen"),
    KUBUS("kubus", "van getelde rijen naar de kubus"),
    BESCHERMD("beschermd", "van de kubus naar de beschermde kubus"),
    PUBLIEK("publiek", "van de beschermde kubus naar het openbare bestand");

    private final String naam;
    private final String titel;

    Poortlaag(String naam, String titel) {
        this.naam = naam;
        this.titel = titel;
    }

    /** Short name, also the folder of its gates under {@code sql/check/}. */
    public String naam() {
        return naam;
    }

    /** What the step does, in Dutch. */
    public String titel() {
        return titel;
    }

    /** Folder of the gates. */
    String map() {
        return "sql/check/" + naam;
    }
}
