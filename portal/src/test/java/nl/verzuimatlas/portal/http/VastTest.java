package nl.verzuimatlas.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class VastTest {

    @Test
    void givenContent_whenItIsCompressed_thenItUnpacksToTheSameAndHasAStableTag() throws IOException {
        Inhoud inhoud = Inhoud.van("text/plain", "verzuim ".repeat(100));

        assertThat(new String(inhoud.uitgepakt(), StandardCharsets.UTF_8)).isEqualTo("verzuim ".repeat(100));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(inhoud.gzip()))) {
            assertThat(in.readAllBytes()).isEqualTo(inhoud.uitgepakt());
        }
        assertThat(inhoud.gzip()).hasSizeLessThan(100);
        assertThat(inhoud.etag())
                .isEqualTo(Inhoud.van("text/html", "verzuim ".repeat(100)).etag())
                .isNotEqualTo(Inhoud.van("text/plain", "Verzuim ").etag())
                .matches("W/\"[0-9a-f]{32}\"");
    }

    @Test
    void givenTheStyleSheet_whenItIsCompressed_thenItHoldsWhatPagesUseOnly() {
        assertThat(Vast.grootte(Vast.STIJL)).isLessThan(15_000);
    }

    @Test
    void givenTheScriptsOfAPage_whenTheyAreCompressed_thenTheyFitInTwoHundredAndFiftyKilobytes() {
        assertThat(Vast.grootte(Vast.ECHARTS) + Vast.grootte(Vast.SCRIPT)).isLessThan(250_000);
    }
}
