package nl.verzuimatlas.warehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaks of different kinds, each planted in a release in which nothing is found by changing it as little as possible. */
class GeplanteLekkenTest {

    static List<Lek> lekken() {
        return Stream.of(Gebiedslekken.lekken(), Cellekken.lekken(), Spoorlekken.lekken(), Onderzoekslekken.lekken())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void givenPlantedLeaks_whenCounted_thenThereAreTwentyOrMoreOfDifferentKinds() {
        assertThat(lekken().stream().map(Lek::naam).distinct()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void givenReleaseOfTwentyAreas_whenAttackedTwice_thenTheWholeVerdictIsTheSame() throws Exception {
        Auditverslag verslag = twintigGebieden().verslag();
        assertThat(verslag.telling().onbekenden()).isGreaterThan(30);
        assertThat(verslag.telling().veilig()).isPositive();
        assertThat(verslag.onbeslist()).isZero();
        assertThat(Auditweergave.json(verslag))
                .isEqualTo(Auditweergave.json(twintigGebieden().verslag()));
    }

    /** Totals and two durations of twenty gemeenten in a region and two kinds of smaller ones, with half of the figures hidden. */
    private static Proefuitgave twintigGebieden() {
        Random toeval = new Random(3);
        String[] codes = IntStream.range(0, 20).mapToObj(i -> "G" + i).toArray(String[]::new);
        Proefuitgave uitgave = new Proefuitgave().regio("ggd", "GG1", codes);
        for (int i = 0; i < 4; i++) {
            uitgave.regio("rmc", "R" + i, Arrays.copyOfRange(codes, 5 * i, 5 * i + 5));
        }
        for (int i = 0; i < 5; i++) {
            uitgave.regio("subregio", "S" + i, Arrays.copyOfRange(codes, 4 * i, 4 * i + 4));
        }
        for (String duur : List.of("totaal", "4-weken-3-maanden", "langer-dan-3-maanden")) {
            long[] waar = toeval.longs(20, 0, 12).toArray();
            for (int i = 0; i < 20; i++) {
                zet(uitgave, "gemeente:G" + i, duur, waar[i], toeval.nextBoolean());
            }
            for (int i = 0; i < 5; i++) {
                zet(uitgave, "subregio:S" + i, duur, som(waar, 4 * i, 4), toeval.nextBoolean());
            }
            for (int i = 0; i < 4; i++) {
                zet(uitgave, "rmc:R" + i, duur, som(waar, 5 * i, 5), false);
            }
            zet(uitgave, "ggd:GG1", duur, som(waar, 0, 20), false);
        }
        return uitgave;
    }

    private static long som(long[] waar, int van, int aantal) {
        return Arrays.stream(waar, van, van + aantal).sum();
    }

    private static void zet(Proefuitgave uitgave, String gebied, String duur, long aantal, boolean verborgen) {
        // one indicator per duration, so that they do not have to add up
        Celadres adres = Proefuitgave.in(
                gebied, duur.equals("totaal") ? "absoluut-verzuim" : "langdurig-relatief-verzuim", "duur", duur);
        if (verborgen || aantal > 0 && aantal < 5) {
            uitgave.verberg(adres);
        } else {
            uitgave.toon(adres, aantal);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lekken")
    void givenReleaseWithoutLeak_whenAttacked_thenNothingIsFound(Lek lek) {
        assertThat(lek.veilig().vondsten()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lekken")
    void givenPlantedLeak_whenAttacked_thenItIsFound(Lek lek) {
        assertThat(lek.lek().vondsten()).extracting(Vondst::aanval).contains(lek.aanval());
    }

    /** Says of every figure that it counts 20 of 100, and could count 10 more and 10 less without any other changing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lekken")
    void givenUntruthsOnWhatCouldStandThere_whenAttacked_thenTheSameIsFound(Lek lek) {
        for (Proefuitgave uitgave : List.of(lek.lek(), lek.veilig())) {
            Aanwijzingen gelogen = new Aanwijzingen(
                    adres -> Optional.of(new Aanwijzingen.Aantallen(20, OptionalLong.of(100))),
                    () -> uitgave.openbaar().cellen().keySet().stream()
                            .map(adres -> List.of(new Aanwijzingen.Verschil(adres, 10, 0))));
            assertThat(uitgave.vondsten(gelogen)).isEqualTo(uitgave.vondsten());
        }
    }
}
