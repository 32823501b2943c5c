package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new release while readers are reading. */
class WisselTest {

    private static final List<String> PADEN =
            List.of("/", "/gemeenten/GM0222", "/api/v1/waarnemingen?indicator=thuiszitters&paginagrootte=50");

    @Test
    void givenReadersAtWork_whenReleasesAreSwapped_thenNoRequestFailsAndEachAnswerIsOfOneRelease(@TempDir Path map)
            throws Exception {
        Home home = ProefRelease.maak(map, "proef-1");
        Queue<String> fouten = new ConcurrentLinkedQueue<>();
        AtomicBoolean klaar = new AtomicBoolean();
        ExecutorService lezers = Executors.newFixedThreadPool(3);
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC())) {
            List<Future<?>> taken = new ArrayList<>();
            for (String pad : PADEN) {
                Vrager vrager = new Vrager(portal.adres());
                taken.add(lezers.submit(() -> {
                    while (!klaar.get()) {
                        beoordeel(vrager.vraag(pad), fouten);
                    }
                }));
            }
            for (int i = 2; i <= 3; i++) {
                ProefRelease.publiceer(home, "proef-" + i);
                wachtOp(portal, "proef-" + i);
            }
            klaar.set(true);
            for (Future<?> taak : taken) {
                taak.get();
            }
            assertThat(fouten).isEmpty();
        } finally {
            lezers.shutdownNow();
        }
    }

    @Test
    void givenAReleaseOfWhichPagesCannotBeMade_whenItIsNamed_thenItIsServedAllTheSame(@TempDir Path map) {
        Home home = ProefRelease.maak(map, "proef-1");
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC())) {
            ProefRelease.publiceer(home, "proef-2", "drop table dekking");

            wachtOp(portal, "proef-2");

            assertThat(new Vrager(portal.adres()).vraag("/verzuim").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void givenAReleaseThatCannotBeRead_whenTheNextOneIsNamed_thenThatOneIsServed(@TempDir Path map) throws IOException {
        Home home = ProefRelease.maak(map, "proef-1");
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC())) {
            wachtOp(portal, "proef-1");
            Files.createDirectories(home.release("proef-2"));
            Files.writeString(home.publiek("proef-2"), "geen database");
            Files.writeString(home.current(), "proef-2");
            Vrager vrager = new Vrager(portal.adres());
            wacht(() -> vrager.vraag("/gezondheid").body().contains("release-onleesbaar"));
            assertThat(vrager.vraag("/bestaat-niet").statusCode()).isEqualTo(404);
            assertThat(vrager.vraag("/verzuim").statusCode()).isEqualTo(500);

            ProefRelease.publiceer(home, "proef-3");

            wachtOp(portal, "proef-3");
        }
    }

    @Test
    void givenANewRelease_whileItIsWarmed_thenTheOneBeforeIsServedUnlessThatIsGone(@TempDir Path map) throws Exception {
        Home home = ProefRelease.maak(map, "proef-1");
        CountDownLatch verder = new CountDownLatch(1);
        List<String> begonnen = new CopyOnWriteArrayList<>();
        try (Wissel wissel = new Wissel(home);
                Atlas atlas = Atlas.open(home, wissel::bediende)) {
            assertThat(wissel.bediende()).contains("proef-1");
            wissel.begin(atlas, lezer -> {
                begonnen.add(lezer.release().id());
                if (lezer.release().id().equals("proef-2")) {
                    wachtOp(verder);
                }
            });
            wacht(() -> begonnen.contains("proef-1"));
            ProefRelease.publiceer(home, "proef-2");
            wacht(() -> begonnen.contains("proef-2"));

            assertThat(wissel.bediende()).contains("proef-1");
            String gelezen = atlas.lees(lezer -> lezer.release().id());
            assertThat(gelezen).isEqualTo("proef-1");

            Path elders = map.resolve("elders");
            Files.move(home.release("proef-1"), elders);
            assertThat(wissel.bediende()).contains("proef-2");
            Files.move(elders, home.release("proef-1"));
            assertThat(wissel.bediende()).contains("proef-1");

            verder.countDown();
            wacht(() -> wissel.bediende().equals(Optional.of("proef-2")));
        }
    }

    private static void wachtOp(CountDownLatch slag) {
        try {
            slag.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void wachtOp(Portal portal, String release) {
        Vrager vrager = new Vrager(portal.adres());
        wacht(() -> vrager.vraag("/gezondheid").body().contains("\"" + release + "\""));
    }

    /** Waits until something is so, half a minute at most. */
    private static void wacht(BooleanSupplier totdat) {
        long eind = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!totdat.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for half a minute").isLessThan(eind);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void beoordeel(HttpResponse<String> antwoord, Queue<String> fouten) {
        long releases = Pattern.compile("proef-\\d")
                .matcher(antwoord.body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        if (antwoord.statusCode() != 200 || releases != 1) {
            fouten.add(antwoord.statusCode() + " with " + releases + " releases: " + antwoord.uri());
        }
    }
}
