package nl.verzuimatlas.portal.huisstijl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuisstijlTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    // black on white is 21; #767676 is the lightest grey that passes for text on white: 4.54
    @CsvSource({"#000000, #ffffff, 21", "#767676, #ffffff, 4.54", "#777777, #ffffff, 4.48", "#ffffff, #ffffff, 1"})
    void givenTwoColours_whenCompared_thenTheContrastIsThatOfWcag(String een, String ander, double contrast) {
        assertThat(Contrast.van(een, ander)).isCloseTo(contrast, within(0.005));
        assertThat(Contrast.van(ander, een)).isEqualTo(Contrast.van(een, ander));
    }

    @Test
    void givenNoFile_whenRead_thenTheLookOfTheProductHolds() {
        assertThat(Huisstijl.lees(home)).isEqualTo(Huisstijl.GEEN);
        assertThat(Huisstijl.GEEN.css()).doesNotContain("--va-diep");
    }

    @Test
    void givenAColourThatAllCanRead_whenRead_thenItsTokensAreInTheStyleSheet() throws IOException {
        schrijf("kleur: '#00647f'\ncontact: mailto:beveiliging@example.nl\n");

        assertThat(Huisstijl.lees(home).css()).contains("--va-diep: #00647f;");
        assertThat(Huisstijl.lees(home).contact()).contains("mailto:beveiliging@example.nl");
    }

    @Test
    void givenAColourThatIsTooLight_whenRead_thenItIsRefusedWithTheCure() throws IOException {
        schrijf("kleur: '#777777'\n");

        assertThatThrownBy(() -> Huisstijl.lees(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("huisstijl.yaml: kleur #777777 heeft te weinig contrast met witte tekst: 4,4 op 1. "
                        + "Minstens 4,5 op 1 is nodig. Kies een donkerder kleur.");
    }

    @Test
    void givenTheLightestGreyThatIsReadable_whenRead_thenItIsTaken() throws IOException {
        // 4.54 with white, but 3.4 with yellow
        schrijf("kleur: '#767676'\n");
        assertThat(Huisstijl.lees(home).kleur()).contains("#767676");
    }

    @ParameterizedTest
    @CsvSource({"kleur: blauw", "kleur: '#12345'", "contact: bel ons", "toegankelijkheidsverklaring: 'http://a.nl'"})
    void givenSomethingThatDoesNotFit_whenRead_thenItIsRefused(String regel) throws IOException {
        schrijf(regel + "\n");

        assertThatThrownBy(() -> Huisstijl.lees(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("huisstijl.yaml: ");
    }

    private void schrijf(String inhoud) throws IOException {
        Files.writeString(home.resolve("huisstijl.yaml"), inhoud);
    }
}
