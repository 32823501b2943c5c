package nl.verzuimatlas.etl.toets.regel;

import java.util.Map;

/** A rule about the values of one row; absent values are null. Applied to every row: it allocates only to report. */
@FunctionalInterface
public interface Rijregel {

    /** Tells {@code melder} what is wrong with {@code rij}. */
    void toets(Object[] rij, Melder melder);

    /** Hears what is wrong with a row. */
    @FunctionalInterface
    interface Melder {
        /** Finding {@code id} at the field {@code veld}. */
        void meld(String id, String veld, Map<String, String> waarden);
    }
}
