package nl.verzuimatlas.etl.lezen;

import java.io.Serializable;
import java.util.List;

/**
 * Where the fields of a source are found in a file.
 *
 * @param plaatsen per field the column, or -1; from {@link #AFGELEID} on, cells that are made
 * @param koppen per field how the supplier calls it: his header, or the number of the column
 * @param cellen makers of the cells from {@link #AFGELEID} on
 * @param rijvorming how records become rows; empty when every record is a row and no cell is made
 * @param eindeLeeg what an empty last day means
 */
public record Leesplan(
        List<Integer> plaatsen,
        List<String> koppen,
        List<Celmaker> cellen,
        List<Rijvorming> rijvorming,
        EindeLeeg eindeLeeg)
        implements Serializable {

    /** First place of a cell that is made; no file has so many columns. */
    public static final int AFGELEID = 1 << 20;

    public Leesplan {
        plaatsen = List.copyOf(plaatsen);
        koppen = List.copyOf(koppen);
        cellen = List.copyOf(cellen);
        rijvorming = List.copyOf(rijvorming);
    }

    /** A file whose fields are columns. */
    public static Leesplan kolommen(List<Integer> plaatsen, List<String> koppen) {
        return new Leesplan(plaatsen, koppen, List.of(), List.of(), EindeLeeg.ZELFDE_DAG);
    }

    /**
     * The records with the cells and rows that this plan makes.
     *
     * @param rauw records as the file has them
     * @param kopRij row of the header, or 0
     * @param telling gets what became of the records
     */
    public Records over(Records rauw, long kopRij, Rijtelling telling) {
        return rijvorming.isEmpty() ? rauw : new GevormdeRecords(rauw, kopRij, cellen, rijvorming.get(0), telling);
    }
}
