package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How much room a hidden number needs, with a limit of 5; worked out by hand. */
class DoelenTest {

    private final Proefstelsel proef = new Proefstelsel();

    @Test
    void givenHiddenNumbersThatAreUnknown_whenTheyAreSmallOrCouldBe_thenTheyNeedFiveValues() {
        proef.som(5, 0, 1, 2, 3, 4);

        // 0, 3 and 7 could be small when they are known nearly; 8 and 40 need one other value, since no hidden figure
        // is certain
        assertThat(ruimten(proef.stelsel(0, 3, 7, 8, 40, 58), 0, 1, 2, 3, 4)).containsExactly(4, 4, 4, 1, 1, 0);
    }

    @Test
    void givenAHiddenNumberThatCanBeComputed_whenItIsNotSmall_thenItNeedsAnotherValueButNobodyNone() {
        proef.som(4, 0, 3);
        proef.som(5, 1, 3);
        proef.som(6, 2, 3);

        // 0, 6 and 3 are what is left of 20, 26 and 23 without the 20
        assertThat(ruimten(proef.stelsel(0, 6, 3, 20, 20, 26, 23), 0, 1, 2)).containsExactly(0, 1, 4, 0, 0, 0, 0);
    }

    @Test
    void givenHiddenNumbersThatAreNobodyTogether_whenARowHoldsThem_thenTheyAreCertain() {
        proef.som(3, 0, 1, 2);

        assertThat(ruimten(proef.stelsel(0, 0, 9, 9), 0, 1)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void givenPartsThatMakeUpTheWholeButForTwo_whenTheyAreHidden_thenTheyNeedTwoValuesMore() {
        proef.som(3, 0, 1, 2);
        proef.som(5, 3, 4);

        // 4 + 9 + 13 are 26 of whom two count twice: who takes them for 24 finds other values; of 9 it is sure that it
        // is not small
        assertThat(ruimten(proef.stelsel(4, 9, 13, 24, 20, 44), 0, 1, 2)).containsExactly(6, 1, 1, 0, 0, 0);
    }

    @Test
    void givenAPartThatIsItsWholeInEveryArea_whenBothAreHidden_thenNobodyIsLeftForCertain() {
        // 0 is the whole and 1 a part of it; 2 is what is left; that 1 is the whole is known as well
        proef.som(0, 1, 2);
        proef.som(0, 1);
        proef.som(4, 0, 3);

        assertThat(ruimten(proef.stelsel(3, 3, 0, 9, 12), 0, 1, 2, 3)).containsExactly(4, 4, 0, 1, 0);
    }

    private static int[] ruimten(Stelsel stelsel, int... verborgen) {
        Samenhang deel = Proefstelsel.deel(stelsel);
        boolean[] cellen = Proefstelsel.verborgen(stelsel, verborgen);
        Doelen doelen =
                new Doelen(stelsel, cellen, 5, Proefstelsel.kern(stelsel).vast());
        Kennis kennis = doelen.kennis(deel);
        return Arrays.stream(deel.getallen())
                .map(getal -> doelen.ruimte(getal, kennis))
                .toArray();
    }
}
