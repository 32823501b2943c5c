package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One part of a system: four gemeenten (rows) by four categories, with all totals. */
class DeelverdedigingTest {

    private static final int GROOTTE = 4;

    private final Stelsel stelsel = tabel();

    @Test
    void givenASmallNumberInATable_whenThereIsWorkEnough_thenItAndPartnersAreHidden() {
        boolean[] verborgen = Proefstelsel.verborgen(stelsel, 0);

        Deelverdediging.Uitkomst uitkomst =
                new Deelverdediging(stelsel, Proefstelsel.deel(stelsel), verborgen, 5, List.of()).los();

        assertThat(uitkomst.onhaalbaar()).isZero();
        assertThat(uitkomst.werelden()).isNotEmpty().allMatch(wereld -> wereld.klopt(stelsel));
        assertThat(IntStream.range(0, verborgen.length).filter(cel -> verborgen[cel]))
                .as("no number of a row or a column can be computed")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void givenASmallNumberInATable_whenThereIsNoWorkLeft_thenItIsNotSafe() {
        boolean[] verborgen = Proefstelsel.verborgen(stelsel, 0);

        Deelverdediging.Uitkomst uitkomst = new Deelverdediging(
                        stelsel, Proefstelsel.deel(stelsel), verborgen, 5, List.of(), getallen -> new Werk(0))
                .los();

        assertThat(uitkomst.onhaalbaar()).isPositive();
    }

    private static Stelsel tabel() {
        Proefstelsel proef = new Proefstelsel();
        int cellen = GROOTTE * GROOTTE;
        int geheel = cellen + 2 * GROOTTE;
        int[] waarden = new int[geheel + 1];
        for (int nummer = 0; nummer < cellen; nummer++) {
            waarden[nummer] = nummer == 0 ? 2 : 9 + nummer;
            waarden[cellen + nummer / GROOTTE] += waarden[nummer];
            waarden[cellen + GROOTTE + nummer % GROOTTE] += waarden[nummer];
            waarden[geheel] += waarden[nummer];
        }
        for (int lijn = 0; lijn < GROOTTE; lijn++) {
            proef.som(cellen + lijn, vanaf(GROOTTE * lijn, 1));
            proef.som(cellen + GROOTTE + lijn, vanaf(lijn, GROOTTE));
        }
        proef.som(geheel, vanaf(cellen, 1));
        proef.som(geheel, vanaf(cellen + GROOTTE, 1));
        return proef.stelsel(waarden);
    }

    private static int[] vanaf(int eerste, int stap) {
        return IntStream.range(0, GROOTTE).map(plaats -> eerste + stap * plaats).toArray();
    }
}
