package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five releases, each compared with the one before it; which of them may go. */
class ReleasesTest {

    private Releases releases;

    @BeforeEach
    void givenFiveReleasesOfWhichTheLatestIsServed(@TempDir Path map) throws IOException {
        Home home = new Home(map);
        releases = new Releases(home);
        for (int i = 1; i <= 5; i++) {
            Files.createDirectories(home.release("u" + i));
            Instant toen = Instant.parse("2026-01-0" + i + "T10:00:00Z");
            Proefmanifest.van("u" + i, toen, "test", Map.of(), i == 1 ? "" : "u" + (i - 1))
                    .schrijf(home.release("u" + i));
        }
        releases.serveer("u5");
    }

    @Test
    void givenRoomForThree_whenTheRestMayGo_thenItIsTheOldest() {
        assertThat(overtollig(3)).containsExactly("u2", "u1");
        assertThat(overtollig(5)).isEmpty();
    }

    @Test
    void givenRoomForOne_whenTheRestMayGo_thenTheOneThatTheServedWasComparedWithStays() {
        assertThat(overtollig(1)).containsExactly("u3", "u2", "u1");
    }

    @Test
    void givenAnEarlierReleaseThatIsServedAgain_whenTheRestMayGo_thenItStays() {
        releases.serveer("u2");

        assertThat(overtollig(1)).containsExactly("u4", "u3");
        assertThat(releases.vorige()).map(ReleaseManifest::id).contains("u2");
    }

    @Test
    void givenRoomForNone_whenTheRestIsAsked_thenThatIsRefused() {
        assertThatThrownBy(() -> releases.overtollig(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one release is kept, got 0");
    }

    @Test
    void givenTheServedRelease_whenNothingIsServedAnyMore_thenItCanBeRemoved() {
        ReleaseManifest getoond = releases.vorige().orElseThrow();
        assertThatThrownBy(() -> releases.verwijder(getoond)).hasMessage("release u5 is served");

        releases.serveerNiets();
        releases.verwijder(getoond);

        assertThat(releases.vorige()).isEmpty();
        assertThat(releases.lijst()).extracting(ReleaseManifest::id).containsExactly("u4", "u3", "u2", "u1");
    }

    private List<String> overtollig(int bewaar) {
        return releases.overtollig(bewaar).stream().map(ReleaseManifest::id).toList();
    }
}
