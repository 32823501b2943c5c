package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.audit.Geheugen;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an earlier release worked out is used by the same version of the product only, when that tells of which code it is. */
class HergebruikTest {

    private static final String VERSIE = "0.1.0+aaaa";

    @TempDir
    private Path map;

    private Home home;
    private Path nieuw;

    @BeforeEach
    void givenAReleaseAndTheSameFactsAgain() throws IOException {
        home = new Home(map.resolve("thuis"));
        Path feiten = home.release("u1").resolve(ReleaseBouwer.FEITEN);
        nieuw = map.resolve("nieuw");
        for (Path een : List.of(feiten, nieuw)) {
            Files.writeString(Files.createDirectories(een.resolve("melding")).resolve("deel.parquet"), "rijen");
            Files.writeString(Files.createDirectories(een.resolve("actie")).resolve("deel.parquet"), een.toString());
            Feitherkomst.van(een, Map.of("melding", "uit", "actie", "uit"), Map.of())
                    .schrijf(een);
        }
        geefUit("u1", VERSIE);
        Geheugen geheugen = Geheugen.leeg();
        geheugen.onthoud("een deel");
        Geheugenbestand.schrijf(home.release("u1"), geheugen);
    }

    @Test
    void givenTheSameVersion_whenWhatIsKnownIsAsked_thenItIsThatOfTheFilesThatAreTheSame() {
        assertThat(Inhoud.bekend(home, nieuw, VERSIE)).isEqualTo(Map.of("melding", "3-77"));
        assertThat(Geheugenbestand.lees(home, VERSIE).kent("een deel")).isTrue();
        assertThat(Geheugenbestand.lees(home, VERSIE).kent("een ander deel")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0.1.0+bbbb", "0.1.0"})
    void givenAnotherVersion_whenWhatIsKnownIsAsked_thenItIsNothing(String versie) {
        assertThat(Inhoud.bekend(home, nieuw, versie)).isEmpty();
        assertThat(Geheugenbestand.lees(home, versie).kent("een deel")).isFalse();
    }

    /** As in a run from folders of classes, of which nobody knows whether they are the same. */
    @Test
    void givenAVersionWithoutBuildNumber_whenAReleaseOfItIsThere_thenNothingOfItIsUsed() {
        geefUit("u1", "0.1.0");
        assertThat(Inhoud.bekend(home, nieuw, "0.1.0")).isEmpty();
        assertThat(Geheugenbestand.lees(home, "0.1.0").kent("een deel")).isFalse();
    }

    @Test
    void givenAMemoryThatIsNoText_whenItIsRead_thenNothingIsKnown() throws IOException {
        Files.write(home.release("u1").resolve("veilig.txt"), new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThat(Geheugenbestand.lees(home, VERSIE).kent("een deel")).isFalse();
    }

    private void geefUit(String id, String versie) {
        Instant toen = Instant.parse("2026-01-01T10:00:00Z");
        Proefmanifest.van(id, toen, versie, Map.of("melding", "3-77", "actie", "1-1"), "")
                .schrijf(home.release(id));
    }
}
