package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.verzuimatlas.etl.publicatie.Proefmanifest;
import org.junit.jupiter.api.Test;

class WijzigingregelTest {

    @Test
    void givenAReleaseThatWasCompared_whenItIsListed_thenItSaysWhatChanged() {
        assertThat(regel("u1", Map.of(), "")).isEqualTo("sinds u1: geen wijzigingen");
        assertThat(regel("u1", Map.of("gewijzigd", 3L, "nieuw", 12L), "")).isEqualTo("sinds u1: 3 gewijzigd, 12 nieuw");
    }

    @Test
    void givenAReleaseThatWasNotCompared_whenItIsListed_thenItDoesNotSayThatNothingChanged() {
        assertThat(regel("u1", Map.of(), "De uitgave hiervoor kan niet worden vergeleken."))
                .isEqualTo("niet vergeleken met u1. De uitgave hiervoor kan niet worden vergeleken.");
    }

    @Test
    void givenTheFirstRelease_whenItIsListed_thenItSaysSo() {
        assertThat(regel("", Map.of(), "")).isEqualTo("eerste uitgave");
    }

    private static String regel(String vorige, Map<String, Long> wijzigingen, String nietVergeleken) {
        return Wijzigingregel.van(
                Proefmanifest.van("u2", Instant.parse("2026-01-02T10:00:00Z"), vorige, wijzigingen, nietVergeleken));
    }
}
