package nl.verzuimatlas.etl.generator;

import java.util.List;

/**
 * A mistake planted on purpose.
 *
 * @param levering folder of the delivery
 * @param rij row as a spreadsheet counts it (header = 1) on which it stands
 * @param kolom our name of the column
 * @param waarde the wrong cell; {@code =} repeats the cell of the row above
 * @param wat what is wrong, in Dutch
 */
record Fout(String levering, long rij, String kolom, String waarde, String wat) {

    /** All planted mistakes. */
    static List<Fout> alle() {
        return Bestand.tabel("fouten.csv").stream()
                .map(rij -> new Fout(
                        rij.get("levering"),
                        Long.parseLong(rij.get("rij")),
                        rij.get("kolom"),
                        rij.get("waarde"),
                        rij.get("wat")))
                .toList();
    }
}
