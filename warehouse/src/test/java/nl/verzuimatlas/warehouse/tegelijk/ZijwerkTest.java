package nl.verzuimatlas.warehouse.tegelijk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ZijwerkTest {

    @Test
    void givenWork_whenItBegan_thenItRunsBesideTheOneWhoAskedForIt() throws InterruptedException {
        CountDownLatch bezig = new CountDownLatch(1);
        CountDownLatch verder = new CountDownLatch(1);

        try (Zijwerk<String> werk = Zijwerk.begin("proef", () -> {
            bezig.countDown();
            verder.await();
            return Thread.currentThread().getName();
        })) {
            bezig.await();
            verder.countDown();

            assertThat(werk.wacht()).isEqualTo("proef");
        }
    }

    @Test
    void givenWorkThatFails_whenItsOutcomeIsAskedFor_thenWhatItThrewIsThrown() {
        try (Zijwerk<String> werk = Zijwerk.begin("proef", () -> {
            throw new IllegalArgumentException("een cel te veel");
        })) {
            assertThatIllegalArgumentException().isThrownBy(werk::wacht).withMessage("een cel te veel");
        }
    }

    @Test
    void givenWorkThatFailsWithACheckedException_whenItsOutcomeIsAskedFor_thenThatIsTheCause() {
        try (Zijwerk<String> werk = Zijwerk.begin("proef", () -> {
            throw new IOException("weg");
        })) {
            assertThatThrownBy(werk::wacht)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void givenWorkThatFailsWithACheckedException_whenTheOneWhoWaitsThrowsThoseToo_thenItIsThrownAsItIs() {
        try (Zijwerk<String> werk = Zijwerk.begin("proef", () -> {
            throw new IOException("weg");
        })) {
            assertThatThrownBy(() -> werk.wacht(IOException.class))
                    .isInstanceOf(IOException.class)
                    .hasMessage("weg");
            assertThatThrownBy(() -> werk.wacht(SQLException.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void givenWorkThatIsNotReady_whenItIsClosed_thenItIsAskedToStopAndHasStopped() throws InterruptedException {
        CountDownLatch bezig = new CountDownLatch(1);
        CountDownLatch gestopt = new CountDownLatch(1);
        Zijwerk<String> werk = zonderEinde(bezig, gestopt);
        bezig.await();

        werk.close();

        assertThat(gestopt.getCount()).isZero();
    }

    @Test
    void givenWorkThatBeganOtherWork_whenItIsClosed_thenTheOtherHasStoppedToo() throws InterruptedException {
        CountDownLatch bezig = new CountDownLatch(1);
        CountDownLatch gestopt = new CountDownLatch(1);
        Zijwerk<String> buiten = Zijwerk.begin("buiten", () -> {
            try (Zijwerk<String> binnen = zonderEinde(bezig, gestopt)) {
                return binnen.wacht();
            }
        });
        bezig.await();

        buiten.close();

        assertThat(gestopt.getCount()).isZero();
    }

    /** Work that goes on until it is asked to stop, and then takes a while to tidy up. */
    private static Zijwerk<String> zonderEinde(CountDownLatch bezig, CountDownLatch gestopt) {
        return Zijwerk.begin("proef", () -> {
            bezig.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                Thread.sleep(200);
                gestopt.countDown();
            }
            return "";
        });
    }
}
