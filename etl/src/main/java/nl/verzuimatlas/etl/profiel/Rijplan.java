package nl.verzuimatlas.etl.profiel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the records of a file become rows, as a profile says it.
 *
 * @param splits column with several values, each of which becomes a row
 * @param smelt columns that become a row each
 * @param overslaan records that are no data
 */
public record Rijplan(Optional<Splits> splits, Optional<Smelt> smelt, List<Overslaan> overslaan) {

    /** Each record is a row. */
    public static final Rijplan EEN = new Rijplan(null, null, null);

    public Rijplan {
        splits = splits == null ? Optional.empty() : splits;
        smelt = smelt == null ? Optional.empty() : smelt;
        overslaan = overslaan == null ? List.of() : List.copyOf(overslaan);
    }

    /**
     * A column with several values.
     *
     * @param kolom header, or number of the column
     * @param teken text between the values
     * @param waarden cells that stand for several values, to those values with {@code teken} between them
     */
    public record Splits(String kolom, String teken, Map<String, String> waarden) {
        public Splits {
            waarden = waarden == null ? Map.of() : Map.copyOf(waarden);
            if (kolom == null || teken == null || teken.isEmpty()) {
                throw new IllegalArgumentException("splits needs kolom and teken");
            }
        }
    }

    /**
     * Columns that become a row each.
     *
     * @param kolommen headers; those that the file does not have are left out, but one must be there
     * @param leeg whether a column without a value gives a row too
     */
    public record Smelt(List<String> kolommen, boolean leeg) {
        public Smelt {
            if (kolommen == null || kolommen.isEmpty()) {
                throw new IllegalArgumentException("smelt needs kolommen");
            }
            kolommen = List.copyOf(kolommen);
        }
    }

    /**
     * Records in which each of {@code kolommen} holds a cell that fits {@code vorm}, or that does not fit
     * {@code behalve}. Without either the cells are empty.
     *
     * @param kolommen headers; the records stay when the file has none of them
     * @param vorm regular expression for the whole cell
     * @param behalve regular expression for the whole cell of records that stay
     * @param reden what these records are, in Dutch: it completes "rijen overgeslagen: ..."
     */
    public record Overslaan(List<String> kolommen, Optional<String> vorm, Optional<String> behalve, String reden) {
        public Overslaan {
            if (kolommen == null || kolommen.isEmpty() || reden == null) {
                throw new IllegalArgumentException("overslaan needs kolommen and reden");
            }
            kolommen = List.copyOf(kolommen);
            vorm = vorm == null ? Optional.empty() : vorm;
            vorm.ifPresent(Pattern::compile);
            behalve = behalve == null ? Optional.empty() : behalve;
            behalve.ifPresent(Pattern::compile);
            if (vorm.isPresent() && behalve.isPresent()) {
                throw new IllegalArgumentException("overslaan has vorm or behalve, not both");
            }
        }
    }
}
