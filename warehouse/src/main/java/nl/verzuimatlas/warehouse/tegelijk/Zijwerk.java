package nl.verzuimatlas.warehouse.tegelijk;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that is done beside other work. Closing it interrupts work that is not ready and waits until its thread has ended, so that nothing touches a
 * file or database that its user lets go of: what waits ends at once, a query or computation that is busy goes on to its end. Threads that the
 * work began itself are its own affair.
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
     * @param werk the work
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
        return wacht(RuntimeException.class);
    }

    /**
     * What came of it, once it is ready.
     *
     * @param soort exceptions that are thrown as they are, besides those that are not checked
     * @throws E if the work threw it
     * @throws IllegalStateException with what the work threw as its cause, if that is checked and of another class
     */
    public <E extends Exception> T wacht(Class<E> soort) throws E {
        try {
            return werk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for work beside this", e);
        } catch (ExecutionException e) {
            Throwable oorzaak = e.getCause();
            if (soort.isInstance(oorzaak)) {
                throw soort.cast(oorzaak);
            }
            if (oorzaak instanceof Error fout) {
                throw fout;
            }
            throw oorzaak instanceof RuntimeException fout
                    ? fout
                    : new IllegalStateException("work beside this failed", oorzaak);
        }
    }

    @Override
    public void close() {
        werk.cancel(true);
        boolean isOnderbroken = false;
        while (draad.isAlive()) {
            try {
                draad.join();
            } catch (InterruptedException e) {
                // who closes may be work that was asked to stop itself; what it began has to end first
                isOnderbroken = true;
            }
        }
        if (isOnderbroken) {
            Thread.currentThread().interrupt();
        }
    }
}
