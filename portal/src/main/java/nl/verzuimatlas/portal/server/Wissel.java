package nl.verzuimatlas.portal.server;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which release is served while {@code CURRENT} moves on: the one before, until what readers ask first has been made of the new one
 * (docs/adr/0046). Making it may fail; the new release is served then all the same.
 */
final class Wissel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wissel.class);
    private static final Duration KIJKT_ELKE = Duration.ofMillis(500);
    private static final String GEEN = "";

    private final Home home;
    private final ScheduledExecutorService kijker = Executors.newSingleThreadScheduledExecutor(taak -> {
        Thread draad = new Thread(taak, "wissel");
        draad.setDaemon(true);
        return draad;
    });
    // written by the one that looks, read by all who answer
    private volatile String opgewarmd = GEEN;

    Wissel(Home home) {
        this.home = home;
    }

    /** The release to serve; the named one when there is none before it, or when that is gone. */
    Optional<String> bediende() {
        Optional<String> genoemd = home.huidigeRelease();
        String vorige = opgewarmd;
        boolean magNog = genoemd.isPresent() && !vorige.equals(GEEN) && Files.exists(home.publiek(vorige));
        return magNog ? Optional.of(vorige) : genoemd;
    }

    /**
     * Starts to look at what {@code CURRENT} names.
     *
     * @param opwarmer makes of a release what readers ask first
     */
    void begin(Atlas atlas, Consumer<ReleaseLezer> opwarmer) {
        kijker.scheduleWithFixedDelay(() -> kijk(atlas, opwarmer), 0, KIJKT_ELKE.toMillis(), TimeUnit.MILLISECONDS);
    }

    // Whatever goes wrong, the next look must come: a release that is never looked at is never served.
    private void kijk(Atlas atlas, Consumer<ReleaseLezer> opwarmer) {
        try {
            Optional<String> genoemd = home.huidigeRelease().filter(id -> !id.equals(opgewarmd));
            if (genoemd.isPresent()) {
                warmOp(atlas, genoemd.get(), opwarmer);
            }
        } catch (Exception | Error e) {
            LOG.warn("cannot see which release is served", e);
        }
    }

    private void warmOp(Atlas atlas, String id, Consumer<ReleaseLezer> opwarmer) {
        long begin = System.nanoTime();
        try {
            atlas.lees(id, lezer -> {
                opwarmer.accept(lezer);
                return id;
            });
            LOG.info("release {} is warm after {} ms", id, (System.nanoTime() - begin) / 1_000_000);
        } catch (Exception | Error e) {
            LOG.warn("release {} is served as it is: it could not be warmed", id, e);
        } finally {
            // another one may have been named meanwhile; that one is next
            home.huidigeRelease().filter(id::equals).ifPresent(nog -> opgewarmd = nog);
        }
    }

    @Override
    public void close() {
        kijker.shutdownNow();
        try {
            if (!kijker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the warming of a release does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
