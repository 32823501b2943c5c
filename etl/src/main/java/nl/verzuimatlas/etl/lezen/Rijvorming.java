package nl.verzuimatlas.etl.lezen;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the records of a file become rows: one to one, unless cells are split, columns are melted or records are no data.
 *
 * @param breedte number of cells of a whole record
 * @param splitsing column that holds several values, each of which becomes a row; at most one
 * @param smelt columns that become a row each; empty is none
 * @param legeSmelt whether a melted column without a value gives a row too
 * @param overslag records that are no data
 */
public record Rijvorming(
        int breedte, List<Splitsing> splitsing, List<Smeltkolom> smelt, boolean legeSmelt, List<Overslag> overslag)
        implements Serializable {

    public Rijvorming {
        splitsing = List.copyOf(splitsing);
        smelt = List.copyOf(smelt);
        overslag = List.copyOf(overslag);
    }

    /** Each record is a row. */
    public static Rijvorming een(int breedte) {
        return new Rijvorming(breedte, List.of(), List.of(), false, List.of());
    }

    /**
     * A column with several values.
     *
     * @param kolom place
     * @param teken text between the values
     * @param waarden cells that stand for several values, to those values with {@code teken} between them
     */
    public record Splitsing(int kolom, String teken, Map<String, String> waarden) implements Serializable {}

    /**
     * A column that becomes a row.
     *
     * @param kolom place
     * @param kop its header
     */
    public record Smeltkolom(int kolom, String kop) implements Serializable {}

    /**
     * Records that are no data: those in which every one of {@code kolommen} holds a cell that fits, or that does not.
     *
     * @param kolommen places
     * @param vorm what the whole cell looks like, without spaces around
     * @param past whether the cells must fit {@code vorm}, or must not
     * @param reden what these records are, in Dutch
     */
    public record Overslag(List<Integer> kolommen, Pattern vorm, boolean past, String reden) implements Serializable {
        public Overslag {
            kolommen = List.copyOf(kolommen);
        }

        boolean geldt(Records record) {
            for (int kolom : kolommen) {
                if (vorm.matcher(record.cel(kolom).strip()).matches() != past) {
                    return false;
                }
            }
            return true;
        }
    }
}
