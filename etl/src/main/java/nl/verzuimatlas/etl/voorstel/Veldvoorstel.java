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

    private static final double ZEKER = 0.85;
    private static final double WAARSCHIJNLIJK = 0.65;

    /** How sure, in Dutch. */
    String inWoorden() {
        if (zekerheid >= ZEKER) {
            return "vrij zeker";
        }
        return zekerheid >= WAARSCHIJNLIJK ? "waarschijnlijk" : "onzeker, kijk het na";
    }
}
