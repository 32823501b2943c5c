package nl.verzuimatlas.portal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BewaardTest {

    private final AtomicInteger gemaakt = new AtomicInteger();
    private final Bewaard<String> bewaard = new Bewaard<>(2);

    @Test
    void givenAnAnswerThatWasMade_whenItIsAskedAgain_thenItIsNotMadeAgain() {
        assertThat(geef("r1", "a")).isEqualTo("r1 a 1");
        assertThat(geef("r1", "a")).isEqualTo("r1 a 1");
    }

    @Test
    void givenAnotherRelease_whenTheSameIsAsked_thenItIsMadeAnew() {
        geef("r1", "a");

        assertThat(geef("r2", "a")).isEqualTo("r2 a 2");
    }

    @Test
    void givenMoreAnswersThanFit_whenTheOldestIsAsked_thenItIsMadeAgain() {
        geef("r1", "a");
        geef("r1", "b");
        geef("r1", "c");

        assertThat(geef("r1", "c")).isEqualTo("r1 c 3");
        assertThat(geef("r1", "a")).isEqualTo("r1 a 4");
    }

    @Test
    @Timeout(30)
    void givenAnAnswerThatIsBeingMade_whenOthersAskIt_thenItIsMadeOnce() throws Exception {
        CountDownLatch begonnen = new CountDownLatch(1);
        CountDownLatch verder = new CountDownLatch(1);
        CompletableFuture<String> eerste = CompletableFuture.supplyAsync(() -> bewaard.geef("r1", "a", () -> {
            begonnen.countDown();
            wacht(verder);
            return "eerste";
        }));
        begonnen.await();
        CompletableFuture<String> tweede = CompletableFuture.supplyAsync(() -> bewaard.geef("r1", "a", () -> "tweede"));
        verder.countDown();

        assertThat(eerste.get()).isEqualTo("eerste");
        assertThat(tweede.get()).isEqualTo("eerste");
    }

    @Test
    void givenAnAnswerThatCouldNotBeMade_whenItIsAskedAgain_thenItIsTriedAgain() {
        assertThatThrownBy(() -> bewaard.geef("r1", "a", () -> {
                    throw new IllegalStateException("nee");
                }))
                .hasMessage("nee");
        assertThat(geef("r1", "a")).isEqualTo("r1 a 1");
    }

    private static void wacht(CountDownLatch grendel) {
        try {
            grendel.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String geef(String release, String vraag) {
        return bewaard.geef(release, vraag, () -> release + " " + vraag + " " + gemaakt.incrementAndGet());
    }
}
