package nl.verzuimatlas.warehouse.tegelijk;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that is done beside other work. Closing it asks work that is not ready to stop, and waits until it has, so that nothing touches a file
 * or database that its user lets go of.
 *
 * @param <T> what comes of it
 */
public final class Zijwerk<T> implements AutoCloseable {

    private final FutureTask<T> werk;
    private final Thread draad;

    private Zijwerk(FutureTask<T> werk, Thread draad) {
        this.werk = werk;
        this.draad = draad;
    }

    /**
     * Begins work.
     *
     * @param naam name of the thread in which it is done
     * @param werk the work; it ends soon when its thread is interrupted
     */
    public static <T> Zijwerk<T> begin(String naam, Callable<T> werk) {
        FutureTask<T> taak = new FutureTask<>(werk);
        Thread draad = new Thread(taak, naam);
        draad.setDaemon(true);
        draad.start();
        return new Zijwerk<>(taak, draad);
    }

    /**
     * What came of it, once it is ready.
     *
     * @throws IllegalStateException with what the work threw as its cause, if that is checked; other things are thrown as they are
     */
    public T wacht() {
        try {
            return werk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for work beside this", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fout) {
                throw fout;
            }
            throw e.getCause() instanceof RuntimeException fout
                    ? fout
                    : new IllegalStateException("work beside this failed", e.getCause());
        }
    }

    @Override
    public void close() {
        werk.cancel(true);
        try {
            draad.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
