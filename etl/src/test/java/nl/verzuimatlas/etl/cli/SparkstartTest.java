package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimatlas.etl.ProefSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SparkstartTest {

    @Test
    @Timeout(120)
    void givenAStartThatWasBegun_whenTheSessionIsAskedForTwice_thenItIsOpenedOnceAndBeginDidNotWaitForIt() {
        AtomicInteger geopend = new AtomicInteger();
        CountDownLatch begonnen = new CountDownLatch(1);
        Sparkstart start = new Sparkstart(() -> {
            wacht(begonnen);
            geopend.incrementAndGet();
            return ProefSpark.sessie();
        });

        start.begin();
        assertThat(geopend).hasValue(0);
        begonnen.countDown();

        assertThat(start.get()).isSameAs(ProefSpark.sessie());
        assertThat(start.get()).isSameAs(ProefSpark.sessie());
        assertThat(geopend).hasValue(1);
    }

    @Test
    void givenASessionThatCannotBeOpened_whenItIsAskedFor_thenThatErrorIsThrown() {
        IllegalStateException fout = new IllegalStateException("no cluster");
        Sparkstart start = new Sparkstart(() -> {
            throw fout;
        });

        assertThatThrownBy(start::get).isSameAs(fout);
    }

    private static void wacht(CountDownLatch klaar) {
        try {
            klaar.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
