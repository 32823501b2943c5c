package nl.verzuimatlas.warehouse.thuis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WisselingTest {

    @TempDir
    private Path map;

    private Home home;

    @BeforeEach
    void driedingen() throws IOException {
        home = new Home(map);
        for (String naam : new String[] {"a", "b", "weg"}) {
            Files.writeString(map.resolve(naam), "oud");
        }
    }

    @Test
    void givenAChange_whenItIsCarriedOut_thenAllOfItIsThereAndNothingIsLeftBehind() throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO);
                Wisseling wisseling = Wisseling.begin(slot)) {
            voorbereid(wisseling);
            wisseling.voerUit();
        }

        assertNieuw();
    }

    @Test
    void givenAChangeThatWasNotDecidedOn_whenItIsDropped_thenNothingChanged() throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO);
                Wisseling wisseling = Wisseling.begin(slot)) {
            voorbereid(wisseling);
        }

        assertOud();
    }

    @Test
    void givenARunThatIsKilledBeforeItDecides_whenTheNextTakesTheLock_thenNothingChanged() throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            voorbereid(Wisseling.begin(slot));
        }

        Slot.neem(home, Duration.ZERO).close();

        assertOud();
    }

    @ParameterizedTest(name = "killed after {0} steps")
    @ValueSource(ints = {0, 1, 2})
    void givenARunThatIsKilledAfterItDecides_whenTheNextTakesTheLock_thenTheChangeIsFinished(int stappen)
            throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            voorbereid(Wisseling.begin(slot));
            Files.writeString(home.wissel().resolve("plan.json"), """
                    {"vervangingen": [{"nieuw": "00000", "doel": "a"}, {"nieuw": "00001", "doel": "b"},
                     {"nieuw": "00002", "doel": "diep/c"}], "verwijderingen": ["weg"]}
                    """);
            for (int i = 0; i < stappen; i++) {
                Files.move(
                        home.wissel().resolve("0000" + i),
                        map.resolve(i == 0 ? "a" : "b"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }

        Slot.neem(home, Duration.ZERO).close();

        assertNieuw();
    }

    private void voorbereid(Wisseling wisseling) throws IOException {
        for (String naam : new String[] {"a", "b", "diep/c"}) {
            Files.writeString(wisseling.vervang(map.resolve(naam)), "nieuw");
        }
        wisseling.verwijder(map.resolve("weg"));
    }

    private void assertNieuw() {
        assertThat(map.resolve("a")).hasContent("nieuw");
        assertThat(map.resolve("b")).hasContent("nieuw");
        assertThat(map.resolve("diep/c")).hasContent("nieuw");
        assertThat(map.resolve("weg")).doesNotExist();
        assertThat(home.wissel()).doesNotExist();
    }

    private void assertOud() {
        assertThat(map.resolve("a")).hasContent("oud");
        assertThat(map.resolve("b")).hasContent("oud");
        assertThat(map.resolve("diep")).doesNotExist();
        assertThat(map.resolve("weg")).hasContent("oud");
        assertThat(home.wissel()).doesNotExist();
    }
}
