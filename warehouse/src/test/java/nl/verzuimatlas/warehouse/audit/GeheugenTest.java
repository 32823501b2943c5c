package nl.verzuimatlas.warehouse.audit;

import static nl.verzuimatlas.warehouse.audit.Proefuitgave.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.verband.Delen;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.audit.verband.Stelsel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty-five hidden gemeenten in a region of which the total is shown: one part, that is safe when the total is large enough. */
class GeheugenTest {

    private static final Kennis KENNIS = Kennis.lees();
    private static final long VEILIG = 300;
    /** Each of them is 0 to 3. */
    private static final long LEK = 3;

    private static final Set<String> VINGERAFDRUKKEN = vingerafdrukken(uitgave("G", VEILIG));

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
        Set<String> alles = vingerafdrukken(lek);

        assertThat(alles).isNotEmpty();
        assertThat(lek.vondsten()).extracting(Vondst::aanval).contains(Aanval.VERBANDEN);
        assertThat(lek.verslag(new Geheugen(alles)).vondsten())
                .extracting(Vondst::aanval)
                .doesNotContain(Aanval.VERBANDEN, Aanval.GROEPEN);
    }

    /** Twenty-five gemeenten, of which twenty-one in a region of which the total is shown; and of the other four it is, by another. */
    @Test
    void givenOnlyAGroupThatGivesAway_whenAttacked_thenItsPartIsNotRemembered() {
        Proefuitgave lek = uitgave("G", VEILIG);
        lek.regio(
                "subregio", "S1", IntStream.range(0, 23).mapToObj(i -> "G" + i).toArray(String[]::new));
        lek.toon(in("subregio:S1", "absoluut-verzuim", "duur", "totaal"), VEILIG - 5);
        Geheugen geheugen = Geheugen.leeg();

        assertThat(lek.verslag(geheugen).vondsten())
                .extracting(Vondst::aanval)
                .contains(Aanval.GROEPEN)
                .doesNotContain(Aanval.VERBANDEN);
        assertThat(geheugen.veilig()).isEmpty();
    }

    /** Each makes another part of one that is the same for the rest. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("anders")
    void givenAnotherFigureAround_whenRemembered_thenItIsAnotherPart(String naam, UnaryOperator<Proefuitgave> anders) {
        assertThat(vingerafdrukken(anders.apply(uitgave("G", VEILIG)))).doesNotContainAnyElementsOf(VINGERAFDRUKKEN);
    }

    static Stream<Arguments> anders() {
        Celadres deel = in("gemeente:G0", "absoluut-verzuim", "duur", "totaal");
        Celadres totaal = in("ggd:GG1", "absoluut-verzuim", "duur", "totaal");
        return Stream.of(
                arguments("one more of them is shown, and 0", op(uitgave -> uitgave.toon(deel, 0))),
                arguments("the total is one more", op(uitgave -> uitgave.toon(totaal, VEILIG + 1))),
                arguments("the total is hidden", op(uitgave -> uitgave.verberg(totaal))),
                arguments(
                        "some lie in another region as well",
                        op(uitgave -> uitgave.regio("subregio", "S1", "G0", "G1", "G2")
                                .toon(in("subregio:S1", "absoluut-verzuim", "duur", "totaal"), 40))));
    }

    private static UnaryOperator<Proefuitgave> op(UnaryOperator<Proefuitgave> anders) {
        return anders;
    }

    private static Set<String> vingerafdrukken(Proefuitgave uitgave) {
        Stelsel stelsel = Stelsel.van(new Getallen(uitgave.openbaar(), KENNIS), Map.of());
        return Delen.van(stelsel, KENNIS.drempel()).stream()
                .map(Delen.Deel::vingerafdruk)
                .collect(Collectors.toSet());
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
