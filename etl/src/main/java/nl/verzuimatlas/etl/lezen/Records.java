package nl.verzuimatlas.etl.lezen;

import java.io.Closeable;
import java.io.IOException;

/** Walks over the records of a file; a record is a list of cells. */
public interface Records extends Closeable {

    /** Goes to the next record; false at the end. */
    boolean volgende() throws IOException;

    /** Row of this record as a spreadsheet shows it (1 = first). */
    long rij();

    /** Which row of the record this is, from 0, when one record gives several rows. */
    default int deel() {
        return 0;
    }

    /** Number of cells of this record, 1 or more. */
    int aantal();

    /** A cell of this record, without enclosing quotes, with the spaces around it. */
    String cel(int kolom);

    /** What a cell of this record is by {@code geheugen}, without making text of it when it is known. */
    default <T> T cel(int kolom, Celgeheugen<T> geheugen) {
        return geheugen.voor(cel(kolom));
    }

    /** Whether a cell of this record holds nothing but spaces. */
    boolean isLeeg(int kolom);

    /** Shows each cell of this record as bytes; only ASCII among them can be relied on. */
    void bekijk(Celkijker kijker);

    /** Looks at a cell. */
    @FunctionalInterface
    interface Celkijker {
        /** The cell is {@code bytes[van..tot)}. */
        void cel(int kolom, byte[] bytes, int van, int tot);
    }
}
