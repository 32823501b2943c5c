package nl.verzuimatlas.warehouse.simulatie;

/** A change in reporting that is planted in one gemeente from one school year on. */
public enum Schok {
    GEEN("geen"),
    /** Schools that give at least 60% of the reports fall silent. */
    SCHOLEN_STOPPEN("scholen stoppen"),
    /** All schools report 30 to 45% of what they did. */
    MINDER("alle scholen melden minder"),
    /** All schools report 2 to 3 times as much, for example after a new registration system. */
    MEER("alle scholen melden meer"),
    /** Schools stop reporting what is not compulsory. */
    ALLEEN_VERPLICHT("alleen nog verplicht"),
    /** From the first year on, the schools that give at least 60% of the reports report nothing; a low level, no change. */
    STRUCTUREEL_LAAG("altijd al laag"),
    /** Reports come late: the odds of being in time fall to an eighth. */
    TE_LAAT("te laat");

    private final String naam;

    Schok(String naam) {
        this.naam = naam;
    }

    /** Dutch name for a table. */
    public String naam() {
        return naam;
    }
}
