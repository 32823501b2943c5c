package nl.verzuimatlas.warehouse.audit;

import static nl.verzuimatlas.warehouse.audit.Proefuitgave.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.verband.Delen;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.audit.verband.Stelsel;
import org.junit.jupiter.api.Test;

/** Twenty-five hidden gemeenten in a region of which the total is shown: one part, that is safe when the total is large enough. */
class GeheugenTest {

    private static final long VEILIG = 300;
    /** Each of them is 0 to 3. */
    private static final long LEK = 3;

    @Test
    void givenASafeRelease_whenItIsAttackedAgainWithWhatWasProven_thenTheVerdictIsTheSame() {
        Geheugen eerste = Geheugen.leeg();
        Auditverslag verslag = uitgave("G", VEILIG).verslag(eerste);
        Geheugen tweede = new Geheugen(eerste.veilig());
        Auditverslag nogmaals = uitgave("G", VEILIG).verslag(tweede);

        assertThat(eerste.veilig()).isNotEmpty();
        assertThat(verslag.vondsten()).isEmpty();
        assertThat(nogmaals.vondsten()).isEmpty();
        assertThat(nogmaals.telling()).isEqualTo(verslag.telling());
        assertThat(tweede.veilig()).isEqualTo(eerste.veilig());
    }

    @Test
    void givenWhatWasProvenOfARelease_whenAnotherTotalGivesEverythingAway_thenItIsFound() {
        Geheugen eerste = Geheugen.leeg();
        uitgave("G", VEILIG).verslag(eerste);
        Geheugen tweede = new Geheugen(eerste.veilig());

        assertThat(uitgave("G", LEK).verslag(tweede).vondsten())
                .isEqualTo(uitgave("G", LEK).vondsten())
                .extracting(Vondst::aanval)
                .contains(Aanval.VERBANDEN);
    }

    @Test
    void givenAReleaseThatGivesSomethingAway_whenAttacked_thenItsPartIsNotRemembered() {
        Geheugen geheugen = Geheugen.leeg();
        uitgave("G", LEK).verslag(geheugen);
        assertThat(geheugen.veilig()).isEmpty();
    }

    @Test
    void givenTheSameOfOtherGemeenten_whenRemembered_thenItIsTheSamePart() {
        assertThat(onthouden("H", VEILIG)).isEqualTo(onthouden("G", VEILIG));
        assertThat(onthouden("G", VEILIG + 1)).isNotEqualTo(onthouden("G", VEILIG));
    }

    /** What is remembered is believed: so only the product writes it, of what it proved itself. */
    @Test
    void givenAPartOfWhichIsSaidThatItWasProven_whenAttacked_thenItIsNotTriedOnceMore() {
        Proefuitgave lek = uitgave("G", LEK);
        Kennis kennis = Kennis.lees();
        Set<String> alles =
                Delen.van(Stelsel.van(new Getallen(lek.openbaar(), kennis), Map.of()), kennis.drempel()).stream()
                        .map(Delen.Deel::vingerafdruk)
                        .collect(Collectors.toSet());

        assertThat(alles).isNotEmpty();
        assertThat(lek.vondsten()).extracting(Vondst::aanval).contains(Aanval.VERBANDEN);
        assertThat(lek.verslag(new Geheugen(alles)).vondsten())
                .extracting(Vondst::aanval)
                .doesNotContain(Aanval.VERBANDEN, Aanval.GROEPEN);
    }

    private static Set<String> onthouden(String letter, long totaal) {
        Geheugen geheugen = Geheugen.leeg();
        uitgave(letter, totaal).verslag(geheugen);
        return geheugen.veilig();
    }

    private static Proefuitgave uitgave(String letter, long totaal) {
        String[] codes = IntStream.range(0, 25).mapToObj(i -> letter + i).toArray(String[]::new);
        Proefuitgave uitgave = new Proefuitgave().regio("ggd", "GG1", codes);
        for (String code : codes) {
            uitgave.verberg(in("gemeente:" + code, "absoluut-verzuim", "duur", "totaal"));
        }
        return uitgave.toon(in("ggd:GG1", "absoluut-verzuim", "duur", "totaal"), totaal);
    }
}
