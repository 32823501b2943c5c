package nl.verzuimatlas.etl.inname;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.verzuimatlas.etl.lezen.Stuk;

/**
 * Works with the processors of this machine, in this JVM.
 *
 * @param draden threads, 1 or more
 */
public record LokaleWerkploeg(int draden) implements Werkploeg {

    /** One thread per processor. */
    public static LokaleWerkploeg allen() {
        return new LokaleWerkploeg(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public <T extends Serializable> List<T> doe(List<Stuk> stukken, Stukwerk<T> werk, Meter meter) {
        ExecutorService ploeg = Executors.newFixedThreadPool(draden);
        try {
            List<Future<T>> taken = new ArrayList<>();
            stukken.forEach(stuk -> taken.add(ploeg.submit(() -> werk.doe(stuk))));
            List<T> uitkomsten = new ArrayList<>();
            for (int i = 0; i < taken.size(); i++) {
                T uitkomst = taken.get(i).get();
                meter.gedaan(stukken.get(i).bytes(), werk.rijen(uitkomst));
                uitkomsten.add(uitkomst);
            }
            return uitkomsten;
        } catch (ExecutionException e) {
            throw doorgeven(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a delivery", e);
        } finally {
            ploeg.shutdownNow();
        }
    }

    private static RuntimeException doorgeven(Throwable oorzaak) {
        if (oorzaak instanceof java.io.IOException io) {
            return new UncheckedIOException("cannot read or write a delivery", io);
        }
        if (oorzaak instanceof RuntimeException fout) {
            return fout;
        }
        return new IllegalStateException("a task failed", oorzaak);
    }
}
