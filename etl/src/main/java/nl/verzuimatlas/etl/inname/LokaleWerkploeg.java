package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.verzuimatlas.etl.lezen.Stuk;

/**
 * Works with the processors of this machine, in this JVM.
 *
 * @param draden threads, 1 or more
 */
public record LokaleWerkploeg(int draden) implements Werkploeg {

    // so many pieces per thread wait or are done before their turn: enough to keep all threads busy
    private static final int VOORUIT = 4;
    private static final long UITERLIJK_S = 60;

    /** One thread per processor. */
    public static LokaleWerkploeg allen() {
        return new LokaleWerkploeg(Runtime.getRuntime().availableProcessors());
    }

    private record Taak<T>(Stuk stuk, Future<T> uitkomst) {}

    @Override
    public <T extends Serializable> void doe(
            Iterator<Stuk> stukken, Stukwerk<T> werk, Meter meter, Ontvanger<T> ontvanger) {
        ExecutorService ploeg = Executors.newFixedThreadPool(draden);
        try {
            ArrayDeque<Taak<T>> taken = new ArrayDeque<>();
            while (stukken.hasNext() || !taken.isEmpty()) {
                if (stukken.hasNext() && taken.size() < VOORUIT * draden) {
                    Stuk stuk = stukken.next();
                    taken.add(new Taak<>(stuk, ploeg.submit(() -> werk.doe(stuk))));
                    continue;
                }
                Taak<T> eerste = taken.poll();
                T uitkomst = eerste.uitkomst().get();
                meter.gedaan(eerste.stuk().bytes(), werk.rijen(uitkomst));
                ontvanger.ontvang(eerste.stuk(), uitkomst);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write a delivery", e);
        } catch (ExecutionException e) {
            throw doorgeven(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a delivery", e);
        } finally {
            ploeg.shutdownNow();
            wachtTotKlaar(ploeg);
        }
    }

    // after a failure the caller clears its folder: nobody may write there any more, also when it was told to stop
    // itself
    private static void wachtTotKlaar(ExecutorService ploeg) {
        boolean onderbroken = Thread.interrupted();
        long uiterlijk = System.nanoTime() + TimeUnit.SECONDS.toNanos(UITERLIJK_S);
        while (!ploeg.isTerminated() && System.nanoTime() < uiterlijk) {
            try {
                ploeg.awaitTermination(uiterlijk - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                onderbroken = true;
            }
        }
        if (onderbroken) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException doorgeven(Throwable oorzaak) {
        if (oorzaak instanceof IOException io) {
            return new UncheckedIOException("cannot read or write a delivery", io);
        }
        if (oorzaak instanceof RuntimeException fout) {
            return fout;
        }
        return new IllegalStateException("a task failed", oorzaak);
    }
}
