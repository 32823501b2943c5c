package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/**
 * Counts the rows that pass a point of a query while it runs, without a second pass. When nothing at all comes out of a query
 * Spark may leave out its steps; their count is then 0.
 */
final class Telpunt {

    private static final String AANTAL = "aantal";

    private final Observation waarneming;

    Telpunt(String naam) {
        this.waarneming = new Observation(naam);
    }

    /** {@code rijen}, counted as they pass. */
    Dataset<Row> langs(Dataset<Row> rijen) {
        return rijen.observe(waarneming, count(lit(1)).as(AANTAL));
    }

    /** Rows that passed in the first query that used this point; call after that query. */
    long aantal() {
        try {
            Map<String, Object> gemeten = waarneming.getAsJava();
            return (Long) gemeten.getOrDefault(AANTAL, 0L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were counted", e);
        }
    }
}
