package nl.verzuimatlas.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Auditstand;
import org.junit.jupiter.api.Test;

class PrivacyPageTest {

    @Test
    void givenReleaseThatWasNotAudited_whenShown_thenThePageSaysSo() {
        PrivacyPage pagina = PrivacyPage.van(Optional.empty(), Optional.empty());
        assertThat(pagina.proef())
                .containsExactly(
                        "Wij hebben nog niet getest of iemand de verborgen cijfers van deze uitgave kan uitrekenen.");
        assertThat(pagina.aanvallen().leeg()).isTrue();
    }

    @Test
    void givenTwoEarlierReleasesAndAFinding_whenShown_thenBothAreCounted() {
        Auditstand audit = new Auditstand(
                10, 20, 30, 2, 150, List.of(new Auditstand.Aanval("een", 0), new Auditstand.Aanval("twee", 3)));
        assertThat(PrivacyPage.van(Optional.empty(), Optional.of(audit)).proef())
                .anySatisfy(zin -> assertThat(zin).endsWith("Ook met de 2 eerdere uitgaven erbij."))
                .anySatisfy(zin ->
                        assertThat(zin).isEqualTo("Het programma probeerde 2 soorten aanvallen. Dat duurde 3 minuten."))
                .anySatisfy(zin -> assertThat(zin).startsWith("Teruggevonden: 3."));
    }

    @Test
    void givenAuditOfOneSecond_whenShown_thenTheTimeIsInTheSingular() {
        assertThat(PrivacyPage.van(Optional.empty(), Optional.of(new Auditstand(10, 20, 30, 0, 1, List.of())))
                        .proef())
                .contains("Het programma probeerde 0 soorten aanvallen. Dat duurde 1 seconde.");
    }
}
