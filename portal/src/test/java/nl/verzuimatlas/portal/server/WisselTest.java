package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
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
            }
            klaar.set(true);
            for (Future<?> taak : taken) {
                taak.get();
            }
            assertThat(fouten).isEmpty();
            assertThat(new Vrager(portal.adres()).vraag("/gezondheid").body()).contains("proef-3");
        } finally {
            lezers.shutdownNow();
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
