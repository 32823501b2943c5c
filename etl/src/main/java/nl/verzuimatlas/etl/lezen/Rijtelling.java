package nl.verzuimatlas.etl.lezen;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What became of the records of a file on their way to rows. */
public final class Rijtelling implements Serializable {

    private static final long serialVersionUID = 1L;

    private long verdeeldeRecords;
    private long rijenDaarvan;
    private final TreeMap<String, Long> overgeslagen = new TreeMap<>();

    /** Counts a record that gave {@code rijen} rows. */
    void verdeeld(int rijen) {
        verdeeldeRecords++;
        rijenDaarvan += rijen;
    }

    /** Counts a record that is no data. */
    void overgeslagen(String reden) {
        overgeslagen.merge(reden, 1L, Long::sum);
    }

    /** Adds what was counted elsewhere. */
    public void plus(Rijtelling ander) {
        verdeeldeRecords += ander.verdeeldeRecords;
        rijenDaarvan += ander.rijenDaarvan;
        ander.overgeslagen.forEach((reden, aantal) -> overgeslagen.merge(reden, aantal, Long::sum));
    }

    /** Records that were split or melted. */
    public long verdeeldeRecords() {
        return verdeeldeRecords;
    }

    /** Rows that those gave. */
    public long rijenDaarvan() {
        return rijenDaarvan;
    }

    /** Records that are no data, by what they are. */
    public Map<String, Long> overgeslagen() {
        return overgeslagen;
    }
}
