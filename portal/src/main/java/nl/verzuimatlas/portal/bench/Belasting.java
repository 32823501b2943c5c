package nl.verzuimatlas.portal.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks at a fixed rate, whether answers come or not; at most so many questions are open at a time. */
final class Belasting implements AutoCloseable {

    private static final int HOOGSTENS_OPEN = 256;
    private static final Duration GEDULD = Duration.ofSeconds(30);

    private static final OperatingSystemMXBean PROCES =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ExecutorService draden = Executors.newFixedThreadPool(2);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(draden)
            .connectTimeout(GEDULD)
            .build();
    private final String adres;

    /** Asks the portal at {@code adres}, which ends in a slash. */
    Belasting(String adres) {
        this.adres = adres;
    }

    /**
     * Asks all of {@code paden}, one after the other.
     *
     * @param perSeconde questions per second, 1 or more
     */
    Meting draai(String fase, List<String> paden, int perSeconde) throws InterruptedException {
        long[] nanos = new long[paden.size()];
        AtomicInteger fouten = new AtomicInteger();
        Semaphore open = new Semaphore(HOOGSTENS_OPEN);
        long stap = TimeUnit.SECONDS.toNanos(1) / perSeconde;
        long rekentijd = PROCES.getProcessCpuTime();
        long begin = System.nanoTime();
        for (int i = 0; i < paden.size(); i++) {
            long moment = begin + i * stap;
            wachtTot(moment);
            open.acquire();
            int plaats = i;
            client.sendAsync(verzoek(paden.get(i)), HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((antwoord, fout) -> {
                        nanos[plaats] = System.nanoTime() - moment;
                        if (fout != null || antwoord.statusCode() != 200 && antwoord.statusCode() != 304) {
                            fouten.incrementAndGet();
                        }
                        open.release();
                    });
        }
        open.acquire(HOOGSTENS_OPEN);
        return Meting.van(fase, nanos, fouten.get(), PROCES.getProcessCpuTime() - rekentijd);
    }

    @Override
    public void close() {
        draden.shutdownNow();
    }

    private HttpRequest verzoek(String pad) {
        return HttpRequest.newBuilder(URI.create(adres + pad.substring(1)))
                .header("Accept-Encoding", "gzip")
                .timeout(GEDULD)
                .build();
    }

    private static void wachtTot(long moment) {
        long nog = moment - System.nanoTime();
        while (nog > 0) {
            LockSupport.parkNanos(nog);
            nog = moment - System.nanoTime();
        }
    }
}
