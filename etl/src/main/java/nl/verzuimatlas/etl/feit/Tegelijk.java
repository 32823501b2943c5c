package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does work on tables that do not need each other at the same time: while one is being planned, which is work of one thread, the tasks of
 * another run.
 *
 * @param draden how many at once, 1 or more
 */
record Tegelijk(int draden) {

    Tegelijk {
        if (draden < 1) {
            throw new IllegalArgumentException("draden must be 1 or more, got " + draden);
        }
    }

    /** Does all of {@code werk} and returns when nothing runs any more; throws what the first that failed threw. */
    void doe(Runnable... werk) {
        ExecutorService ploeg = Executors.newFixedThreadPool(Math.min(draden, werk.length));
        try {
            List<Callable<Object>> taken = new ArrayList<>();
            for (Runnable een : werk) {
                taken.add(Executors.callable(een));
            }
            for (Future<Object> uitkomst : ploeg.invokeAll(taken)) {
                uitkomst.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while facts were made", e);
        } catch (ExecutionException e) {
            throw alsOnverwacht(e.getCause());
        } finally {
            ploeg.shutdownNow();
        }
    }

    private static RuntimeException alsOnverwacht(Throwable oorzaak) {
        if (oorzaak instanceof Error fout) {
            throw fout;
        }
        // Spark throws its checked exceptions without declaring them
        return oorzaak instanceof RuntimeException fout ? fout : new IllegalStateException("a table failed", oorzaak);
    }
}
