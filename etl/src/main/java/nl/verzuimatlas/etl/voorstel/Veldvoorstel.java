package nl.verzuimatlas.etl.voorstel;

/**
 * The column that a field is probably in.
 *
 * @param veld our name
 * @param kolom place of the column
 * @param naam likeness of the header to the names of the field, 0 to 1
 * @param inhoud share of the filled cells in the first rows that the field accepts, 0 to 1
 * @param zekerheid both together, 0 to 1
 */
record Veldvoorstel(String veld, int kolom, double naam, double inhoud, double zekerheid) {

    /** Share of the cells that must fit for a column to hold a field. */
    static final double MINSTE_INHOUD = 0.8;

    private static final double ZEKER = 0.85;
    private static final double WAARSCHIJNLIJK = 0.65;

    /** Whether the header is a name of the field, but the cells are not like it. */
    boolean pastAlleenDeNaam() {
        return naam >= 1 && inhoud < MINSTE_INHOUD;
    }

    /** How sure, in Dutch. */
    String inWoorden() {
        if (zekerheid >= ZEKER) {
            return "vrij zeker";
        }
        return zekerheid >= WAARSCHIJNLIJK ? "waarschijnlijk" : "onzeker, kijk het na";
    }
}
