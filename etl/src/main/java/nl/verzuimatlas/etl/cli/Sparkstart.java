package nl.verzuimatlas.etl.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Gives the session of this JVM, and can start it while other work is done: starting takes seconds, of which most are those of one
 * thread.
 */
final class Sparkstart implements Supplier<SparkSession> {

    private final Supplier<SparkSession> opener;
    private Optional<CompletableFuture<SparkSession>> begonnen = Optional.empty();

    /** @param opener opens the session */
    Sparkstart(Supplier<SparkSession> opener) {
        this.opener = opener;
    }

    /** Begins to start the session, when that was not done yet, and does not wait for it. */
    void begin() {
        if (begonnen.isEmpty()) {
            begonnen = Optional.of(CompletableFuture.supplyAsync(opener, werk -> {
                Thread draad = new Thread(werk, "spark-start");
                // a run that ends before it needs Spark does not wait for it
                draad.setDaemon(true);
                draad.start();
            }));
        }
    }

    @Override
    public SparkSession get() {
        begin();
        try {
            return begonnen.orElseThrow().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException oorzaak ? oorzaak : e;
        }
    }
}
