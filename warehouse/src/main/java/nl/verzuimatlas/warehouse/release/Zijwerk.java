package nl.verzuimatlas.warehouse.release;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work in memory that is done beside other work. Closing it asks work that is not ready to stop; nobody waits for that, so it may not
 * touch a file or database that its user lets go of.
 *
 * @param <T> what comes of it
 */
final class Zijwerk<T> implements AutoCloseable {

    private final FutureTask<T> werk;

    private Zijwerk(FutureTask<T> werk) {
        this.werk = werk;
    }

    /** Begins {@code werk} in a thread with this name. */
    static <T> Zijwerk<T> begin(String naam, Callable<T> werk) {
        FutureTask<T> taak = new FutureTask<>(werk);
        Thread draad = new Thread(taak, naam);
        draad.setDaemon(true);
        draad.start();
        return new Zijwerk<>(taak);
    }

    /** What came of it, once it is ready; throws what the work threw. */
    T wacht() {
        try {
            return werk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a release was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fout) {
                throw fout;
            }
            throw e.getCause() instanceof RuntimeException fout
                    ? fout
                    : new IllegalStateException("work beside the gates failed", e.getCause());
        }
    }

    @Override
    public void close() {
        werk.cancel(true);
    }
}
