package nl.verzuimatlas.etl.kalender;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;

/** A set of days within a range; days outside it are left out. */
final class VrijeDagen implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int eersteDag;
    private final int laatsteDag;
    private final BitSet dagen = new BitSet();

    VrijeDagen(LocalDate begin, LocalDate einde) {
        this.eersteDag = Math.toIntExact(begin.toEpochDay());
        this.laatsteDag = Math.toIntExact(einde.toEpochDay());
    }

    void voegToe(LocalDate begin, LocalDate einde) {
        long van = Math.max(begin.toEpochDay(), eersteDag);
        long tot = Math.min(einde.toEpochDay(), laatsteDag);
        if (van <= tot) {
            dagen.set((int) van - eersteDag, (int) tot - eersteDag + 1);
        }
    }

    boolean bevat(int dag) {
        return dag >= eersteDag && dagen.get(dag - eersteDag);
    }
}
