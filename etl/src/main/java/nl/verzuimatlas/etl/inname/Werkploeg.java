package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
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

    /** The results for {@code stukken}, in their order; {@code meter} hears when a piece is done. */
    <T extends Serializable> List<T> doe(List<Stuk> stukken, Stukwerk<T> werk, Meter meter);
}
