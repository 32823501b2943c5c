package nl.verzuimatlas.warehouse.thuis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotTest {

    @TempDir
    private Path map;

    @Test
    void givenALockThatIsHeld_whenAnotherRunWantsIt_thenItIsToldWhoHoldsItUntilItIsFree() {
        Home home = new Home(map);
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            assertThat(slot.home()).isEqualTo(home);
            assertThatThrownBy(() -> Slot.neem(home, Duration.ofMillis(150)))
                    .isInstanceOf(Slot.BezetException.class)
                    .hasMessageContaining("PID " + ProcessHandle.current().pid());
        }
        Slot.neem(home, Duration.ZERO).close();
    }
}
