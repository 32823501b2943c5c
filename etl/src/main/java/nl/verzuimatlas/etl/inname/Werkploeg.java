package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import nl.verzuimatlas.etl.lezen.Stuk;

/** Does the same work on many pieces of files; gives the results in the order of the pieces. */
public interface Werkploeg {

    /** Work on one piece; must give the same result when it is done again. */
    interface Stukwerk<T extends Serializable> extends Serializable {
        /** The result for {@code stuk}. */
        T doe(Stuk stuk) throws IOException;

        /** Rows in a result, for the progress. */
        default long rijen(T uitkomst) {
            return 0;
        }
    }

    /** Gets the results one by one, so that nobody has to keep them all. */
    @FunctionalInterface
    interface Ontvanger<T> {
        /** The result for {@code stuk}. */
        void ontvang(Stuk stuk, T uitkomst) throws IOException;
    }

    /**
     * Does {@code werk} on each piece.
     *
     * @param stukken the pieces; may come while the work goes on
     * @param meter hears when a piece is done
     * @param ontvanger gets the results in the order of the pieces, in the calling thread
     */
    <T extends Serializable> void doe(Iterator<Stuk> stukken, Stukwerk<T> werk, Meter meter, Ontvanger<T> ontvanger);
}
