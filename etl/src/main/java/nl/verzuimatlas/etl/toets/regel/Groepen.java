package nl.verzuimatlas.etl.toets.regel;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the accepted rows say about things that take several rows: per group, per part, its numbers. */
public final class Groepen implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, TreeMap<String, Long[]>> delen = new TreeMap<>();

    /** Takes up a row: {@code getallen} of part {@code deel} of a group; a number that is hidden or missing is null. */
    void neemOp(String groep, String deel, Long[] getallen) {
        delen.computeIfAbsent(groep, nieuw -> new TreeMap<>()).put(deel, getallen);
    }

    /** Adds the groups of other rows. */
    public void plus(Groepen ander) {
        ander.delen.forEach((groep, hunne) ->
                delen.computeIfAbsent(groep, nieuw -> new TreeMap<>()).putAll(hunne));
    }

    /** Parts by group. */
    SortedMap<String, TreeMap<String, Long[]>> delen() {
        return delen;
    }
}
