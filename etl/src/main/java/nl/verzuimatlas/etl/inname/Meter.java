package nl.verzuimatlas.etl.inname;

/** Hears how far the work is. */
public interface Meter {

    /** Hears nothing. */
    Meter STIL = new Meter() {};

    /**
     * A phase begins.
     *
     * @param wat Dutch description, for example {@code controleert meldingen.csv}
     * @param totaal bytes to do; 0 when unknown
     */
    default void begin(String wat, long totaal) {}

    /** So many more bytes and rows are done. */
    default void gedaan(long bytes, long rijen) {}

    /** The phase is over. */
    default void einde() {}
}
