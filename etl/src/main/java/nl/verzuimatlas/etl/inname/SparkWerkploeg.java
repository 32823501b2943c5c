package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.verzuimatlas.etl.lezen.Stuk;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Works with the executors of Spark; on a cluster they must see the same files. */
public final class SparkWerkploeg implements Werkploeg {

    private static final long TUSSENPOOS_MS = 500;
    // pieces of one job: more than a cluster has hands, few enough to hold their results
    private static final int INEENS = 256;

    private final SparkSession spark;

    /** Works in {@code spark}. */
    public SparkWerkploeg(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public <T extends Serializable> void doe(
            Iterator<Stuk> stukken, Stukwerk<T> werk, Meter meter, Ontvanger<T> ontvanger) {
        List<Stuk> ineens = new ArrayList<>();
        while (stukken.hasNext()) {
            ineens.add(stukken.next());
            if (ineens.size() == INEENS || !stukken.hasNext()) {
                List<T> uitkomsten = doe(ineens, werk, meter);
                try {
                    for (int i = 0; i < uitkomsten.size(); i++) {
                        ontvanger.ontvang(ineens.get(i), uitkomsten.get(i));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot keep the results of a delivery", e);
                }
                ineens = new ArrayList<>();
            }
        }
    }

    private <T extends Serializable> List<T> doe(List<Stuk> stukken, Stukwerk<T> werk, Meter meter) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        // for the progress only: a piece that is done twice counts twice here, never in the results
        LongAccumulator bytes = context.sc().longAccumulator();
        LongAccumulator rijen = context.sc().longAccumulator();
        JavaFutureAction<List<T>> taak = context.parallelize(stukken, stukken.size())
                .map(stuk -> {
                    T uitkomst = werk.doe(stuk);
                    bytes.add(stuk.bytes());
                    rijen.add(werk.rijen(uitkomst));
                    return uitkomst;
                })
                .collectAsync();
        long gemeldeBytes = 0;
        long gemeldeRijen = 0;
        while (true) {
            try {
                List<T> uitkomsten = taak.get(TUSSENPOOS_MS, TimeUnit.MILLISECONDS);
                meter.gedaan(bytes.sum() - gemeldeBytes, rijen.sum() - gemeldeRijen);
                return uitkomsten;
            } catch (TimeoutException e) {
                meter.gedaan(bytes.sum() - gemeldeBytes, rijen.sum() - gemeldeRijen);
                gemeldeBytes = bytes.sum();
                gemeldeRijen = rijen.sum();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a Spark task failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading a delivery", e);
            }
        }
    }
}
