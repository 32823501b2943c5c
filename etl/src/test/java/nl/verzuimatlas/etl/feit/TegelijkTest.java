package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TegelijkTest {

    @Test
    @Timeout(60)
    void givenTwoThreads_whenWorkWaitsForTheOther_thenBothAreDone() {
        CountDownLatch beide = new CountDownLatch(2);
        Set<String> gedaan = ConcurrentHashMap.newKeySet();

        new Tegelijk(2)
                .doe(
                        () -> {
                            wacht(beide);
                            gedaan.add("een");
                        },
                        () -> {
                            wacht(beide);
                            gedaan.add("twee");
                        });

        assertThat(gedaan).containsExactlyInAnyOrder("een", "twee");
    }

    @Test
    void givenWorkThatFails_whenDone_thenItsErrorIsThrownAfterTheRestWasDone() {
        Set<String> gedaan = ConcurrentHashMap.newKeySet();
        IllegalStateException fout = new IllegalStateException("table is broken");

        assertThatThrownBy(() -> new Tegelijk(2)
                        .doe(
                                () -> {
                                    throw fout;
                                },
                                () -> gedaan.add("twee"),
                                () -> gedaan.add("drie")))
                .isSameAs(fout);

        assertThat(gedaan).containsExactlyInAnyOrder("twee", "drie");
    }

    private static void wacht(CountDownLatch beide) {
        beide.countDown();
        try {
            assertThat(beide.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
