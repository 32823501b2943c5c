package nl.verzuimatlas.etl.toets.telling;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/** Number of rows per day. Dates of rows lie between 1900 and 2100, so that it holds at most some 73,000 counts. */
public final class Dagtelling implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RUIMTE = 400;

    private int eersteDag;
    private int[] aantallen = {};

    /** Counts a row on {@code dag}. */
    public void tel(LocalDate dag) {
        tel((int) dag.toEpochDay(), 1);
    }

    private void tel(int dag, int aantal) {
        if (aantallen.length == 0) {
            eersteDag = dag - RUIMTE / 2;
            aantallen = new int[RUIMTE];
        } else if (dag < eersteDag) {
            int meer = eersteDag - dag + RUIMTE;
            int[] nieuw = new int[aantallen.length + meer];
            System.arraycopy(aantallen, 0, nieuw, meer, aantallen.length);
            aantallen = nieuw;
            eersteDag -= meer;
        } else if (dag - eersteDag >= aantallen.length) {
            aantallen = Arrays.copyOf(aantallen, dag - eersteDag + RUIMTE);
        }
        aantallen[dag - eersteDag] += aantal;
    }

    /** Adds what was counted elsewhere. */
    public void plus(Dagtelling ander) {
        for (int i = 0; i < ander.aantallen.length; i++) {
            if (ander.aantallen[i] > 0) {
                tel(ander.eersteDag + i, ander.aantallen[i]);
            }
        }
    }

    /** Rows on all days. */
    public long totaal() {
        return Arrays.stream(aantallen).asLongStream().sum();
    }

    /** Rows on days that are so. */
    public long aantal(Predicate<LocalDate> zo) {
        long som = 0;
        for (int i = 0; i < aantallen.length; i++) {
            if (aantallen[i] > 0 && zo.test(LocalDate.ofEpochDay((long) eersteDag + i))) {
                som += aantallen[i];
            }
        }
        return som;
    }
}
