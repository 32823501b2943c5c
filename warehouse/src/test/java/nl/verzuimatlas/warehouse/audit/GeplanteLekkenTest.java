package nl.verzuimatlas.warehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
}
