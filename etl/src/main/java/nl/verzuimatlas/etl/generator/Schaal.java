package nl.verzuimatlas.etl.generator;

/** How much is invented. */
public enum Schaal {
    /** The sample datasets: 22 gemeenten, 7 school years, lesson-level registration of 17 schools over 2 years. */
    VOORBEELD(2017, 2023),
    /** A whole region: 22 gemeenten, 10 school years, registration of every vo and mbo school. */
    REGIO(2014, 2023),
    /** The country: all gemeenten, one school year, registration of every school. */
    NL(2023, 2023);

    private final int eersteJaar;
    private final int laatsteJaar;

    Schaal(int eersteJaar, int laatsteJaar) {
        this.eersteJaar = eersteJaar;
        this.laatsteJaar = laatsteJaar;
    }

    /** Calendar year in which the first school year starts. */
    int eersteJaar() {
        return eersteJaar;
    }

    /** Calendar year in which the last school year starts. */
    int laatsteJaar() {
        return laatsteJaar;
    }
}
