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
                10,
                20,
                30,
                2,
                150,
                0,
                List.of(new Auditstand.Aanval("een", "een", 0), new Auditstand.Aanval("twee", "twee", 3)));
        assertThat(PrivacyPage.van(Optional.empty(), Optional.of(audit)).proef())
                .anySatisfy(zin -> assertThat(zin).endsWith("Ook met de 2 eerdere uitgaven erbij."))
                .anySatisfy(zin ->
                        assertThat(zin).isEqualTo("Het programma probeerde 2 soorten aanvallen. Dat duurde 3 minuten."))
                .anySatisfy(zin -> assertThat(zin).startsWith("Teruggevonden: 3."));
    }

    @Test
    void givenAuditOfOneSecond_whenShown_thenTheTimeIsInTheSingular() {
        assertThat(PrivacyPage.van(Optional.empty(), Optional.of(new Auditstand(10, 20, 30, 0, 1, 0, List.of())))
                        .proef())
                .contains("Het programma probeerde 0 soorten aanvallen. Dat duurde 1 seconde.");
    }

    @Test
    void givenNothingFoundAndAllDecided_whenShown_thenThePageSaysSo() {
        assertThat(zinnen(0, 0))
                .contains("Het programma vond geen verborgen cijfers terug. "
                        + "Bij elk verborgen aantal dat klein kan zijn, bleven er 5 of meer waarden mogelijk. "
                        + "Bij de andere verborgen aantallen bleef er meer dan 1 waarde mogelijk. "
                        + "Alleen van een verborgen 0 is soms zeker dat het 0 is. Die gaat over niemand.")
                .noneMatch(zin -> zin.startsWith("Niet beslist"));
    }

    @Test
    void givenNothingFoundAndSomeUndecided_whenShown_thenThePageDoesNotSayThatAllIsSafe() {
        assertThat(zinnen(0, 15))
                .contains("Het programma vond geen verborgen cijfers terug.")
                .contains("Niet beslist: 15. Het programma vond deze getallen niet terug. "
                        + "Het kon ook niet bewijzen dat ze veilig zijn.");
    }

    @Test
    void givenSomeFoundAndSomeUndecided_whenShown_thenBothAreCounted() {
        assertThat(zinnen(2, 1))
                .contains("Teruggevonden: 2. Een cijfer geldt als teruggevonden als er maar 1 waarde mogelijk is. "
                        + "Het geldt ook als teruggevonden als er minder dan 5 waarden mogelijk zijn en een daarvan "
                        + "1, 2, 3 of 4 is. Deze cijfers zijn dus nog niet goed beschermd.")
                .anySatisfy(zin -> assertThat(zin).startsWith("Niet beslist: 1."));
    }

    @Test
    void givenFiguresThatOnlyAnEarlierReleaseShows_whenShown_thenThePageSaysThatThisOneGivesNothingAway() {
        Auditstand audit = new Auditstand(
                10,
                20,
                30,
                1,
                1,
                0,
                List.of(
                        new Auditstand.Aanval("verbanden", "Sommen", 0),
                        new Auditstand.Aanval("eerder", "Eerdere", 13)));

        assertThat(PrivacyPage.van(Optional.empty(), Optional.of(audit)).proef())
                .contains(
                        "In deze uitgave zelf vond het programma geen verborgen cijfers terug.",
                        "Met de vorige uitgave erbij: 13. Daar staan cijfers die nu verborgen zijn. Wie aanneemt dat die niet zijn "
                                + "veranderd, rekent er andere mee uit. Of dat klopt, is niet te zien.")
                .noneMatch(zin -> zin.contains("nog niet goed beschermd"));
    }

    private static List<String> zinnen(int teruggevonden, int onbeslist) {
        Auditstand audit = new Auditstand(
                10, 20, 30, 0, 1, onbeslist, List.of(new Auditstand.Aanval("verbanden", "Sommen", teruggevonden)));
        return PrivacyPage.van(Optional.empty(), Optional.of(audit)).proef();
    }
}
