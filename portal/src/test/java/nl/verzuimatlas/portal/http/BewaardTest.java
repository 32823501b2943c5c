package nl.verzuimatlas.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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

    private String geef(String release, String vraag) {
        return bewaard.geef(release, vraag, () -> release + " " + vraag + " " + gemaakt.incrementAndGet());
    }
}
