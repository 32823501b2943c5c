package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KleurklassenTest {

    @Test
    void givenThreeClustersOfNumbers_whenTheyAreGrouped_thenEachClusterIsAGroup() {
        // {1, 2, 3} {10, 11} {30}: 2 + 0.5 + 0 of squared distances, the least of the ten divisions in three
        assertThat(Breuken.van(new double[] {1, 2, 3, 10, 11, 30}, 3)).containsExactly(3, 5);
    }

    @Test
    void givenEqualNumbers_whenTheyAreGrouped_thenTheyStayTogether() {
        assertThat(Breuken.van(new double[] {1, 1, 1, 1, 5, 5, 9}, 5)).containsExactly(4, 6);
        assertThat(Breuken.van(new double[] {7, 7}, 5)).isEmpty();
        assertThat(Breuken.van(new double[0], 5)).isEmpty();
    }

    @Test
    void givenClusters_whenClassesAreMade_thenTheyBeginAtRoundNumbers() {
        // range 42: steps of 2, for 1 is less than a fortieth of it
        Kleurklassen klassen =
                Kleurklassen.van(List.of(10., 11., 12., 21., 21.5, 22., 31., 31., 32., 41., 42., 42., 51., 52., 52.));

        assertThat(klassen.grenzen()).containsExactly(20., 30., 40., 50.);
        assertThat(klassen.label(1, Getallen::zoNodigEenDecimaal)).isEqualTo("20 tot 30");
    }

    @Test
    void givenANumberThatIsShownAsABound_whenItsClassIsAsked_thenItIsTheOneThatBeginsThere() {
        Kleurklassen klassen = new Kleurklassen(List.of(20., 30.));

        assertThat(klassen.klasse(19.94)).isZero();
        assertThat(klassen.klasse(19.96)).isEqualTo(1);
        assertThat(klassen.klasse(29.96)).isEqualTo(2);
    }

    @Test
    void givenAFigureThatRisesEachYear_whenTheLastYearIsColoured_thenNoColourHasMoreThanHalfOfTheAreas() {
        // seven years of twenty areas, each year higher and wider: in equal groups of all years, most of the last year
        // is in the top one
        List<Double> alleJaren = IntStream.range(0, 7)
                .boxed()
                .flatMap(jaar -> vanJaar(jaar).boxed())
                .toList();
        Kleurklassen klassen = Kleurklassen.van(alleJaren);

        List<Integer> laatsteJaar = vanJaar(6).mapToObj(klassen::klasse).toList();

        assertThat(Stream.of(0, 1, 2, 3, 4).map(klasse -> Collections.frequency(laatsteJaar, klasse)))
                .allMatch(aantal -> aantal <= 10);
        assertThat(laatsteJaar.stream().distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(klassen.aantal()).isEqualTo(5);
    }

    @Test
    void givenCounts_whenClassesAreMade_thenZeroIsInTheLightestAndBoundsAreWhole() {
        Kleurklassen klassen = Kleurklassen.van(List.of(0., 0., 0., 7., 8., 10., 11., 17.));

        assertThat(klassen.klasse(0)).isZero();
        assertThat(klassen.kleur(0)).isZero();
        assertThat(klassen.grenzen()).allMatch(grens -> grens == Math.rint(grens));
    }

    private static DoubleStream vanJaar(int jaar) {
        return IntStream.range(0, 20).mapToDouble(gebied -> 15 + 2 * jaar + gebied * (0.5 + 0.05 * jaar));
    }
}
