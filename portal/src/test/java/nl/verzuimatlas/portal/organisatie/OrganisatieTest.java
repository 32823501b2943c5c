package nl.verzuimatlas.portal.organisatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisatieTest {

    @TempDir
    private Path map;

    @Test
    void givenNoFile_whenItIsRead_thenTheProductNamesItselfAndTheServerGivesTheAddress() {
        Omgeving omgeving =
                new Omgeving(Organisatie.lees(map.resolve("organisatie.yaml")), () -> "http://localhost:7070");

        assertThat(omgeving.organisatie()).isEqualTo(Organisatie.onbekend());
        assertThat(omgeving.organisatie().naam()).isEqualTo("Verzuimatlas");
        assertThat(omgeving.organisatie().licentie()).isEqualTo(Licentie.CC_BY_4_0);
        assertThat(omgeving.adres("/data")).isEqualTo("http://localhost:7070/data");
    }

    @Test
    void givenAFile_whenItIsRead_thenItsAddressGoesBeforeThatOfTheServer() throws IOException {
        Organisatie organisatie = lees("""
                naam: GGD Voorbeeld
                website: https://www.ggdvoorbeeld.nl/
                email: onderzoek@ggdvoorbeeld.nl
                adres: https://verzuim.ggdvoorbeeld.nl/
                licentie: CC0_1_0
                """);

        assertThat(organisatie.naam()).isEqualTo("GGD Voorbeeld");
        assertThat(organisatie.website()).hasValue("https://www.ggdvoorbeeld.nl");
        assertThat(organisatie.licentie()).isEqualTo(Licentie.CC0_1_0);
        assertThat(new Omgeving(organisatie, () -> "http://localhost").adres("/data"))
                .isEqualTo("https://verzuim.ggdvoorbeeld.nl/data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email: geen adres",
                "website: javascript:alert(1)",
                "adres: /pad",
                "licentie: MIT",
                "kleur: rood"
            })
    void givenAMistake_whenTheFileIsRead_thenItIsRefusedAndTheFileIsNamed(String regel) {
        assertThatIllegalArgumentException().isThrownBy(() -> lees(regel)).withMessageContaining("organisatie.yaml");
    }

    private Organisatie lees(String inhoud) throws IOException {
        return Organisatie.lees(Files.writeString(map.resolve("organisatie.yaml"), inhoud));
    }
}
