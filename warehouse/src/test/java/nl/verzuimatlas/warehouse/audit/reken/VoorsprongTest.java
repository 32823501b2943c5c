package nl.verzuimatlas.warehouse.audit.reken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody says of the solutions of a system: true or not, the verdict is the same. */
class VoorsprongTest {

    private static final int DREMPEL = 5;

    @Test
    void givenANumberWithoutAName_whenSaid_thenItIsWhatItsRelationLeaves() {
        // 0 + 1 = 20 is certain, and 1 = 3 a guess that is not true
        List<Beperking> relaties = List.of(
                new Beperking(new int[] {1}, new int[] {1}, List.of(Grens.precies(3), Grens.VRIJ), "gok"),
                Beperking.zeker(new int[] {0, 1}, new int[] {1, 1}, 20, 20, "som"));

        Voorsprong.Deel deel = Voorsprong.van(relaties, 2, Map.of(0, 12L), List.of(verschil(0, 5)))
                .deel(new int[] {0, 1}, new int[] {0, 1}, 2);

        assertThat(deel.eerste())
                .hasValueSatisfying(eerste -> assertThat(eerste).containsExactly(12, 8));
        assertThat(deel.verschillen()).singleElement().satisfies(verschil -> {
            assertThat(verschil.onbekenden()).containsExactly(0, 1);
            assertThat(verschil.stappen()).containsExactly(5, -5);
        });
    }

    @Test
    void givenANumberWithoutANameThatStaysTheSame_whenSaid_thenItIsNoDifference() {
        // 0 + 1 + 2 = 20: when 0 is 5 more and 1 is 5 less, 2 is what it was
        List<Beperking> relaties = List.of(Beperking.zeker(new int[] {0, 1, 2}, new int[] {1, 1, 1}, 20, 20, "som"));

        Voorsprong.Deel deel = Voorsprong.van(relaties, 3, Map.of(0, 12L, 1, 6L), List.of(verschil(0, 5, 1, -5)))
                .deel(new int[] {0, 1, 2}, new int[] {0, 1, 2}, 3);

        assertThat(deel.verschillen())
                .singleElement()
                .satisfies(verschil -> assertThat(verschil.onbekenden()).containsExactly(0, 1));
    }

    /** No relation by itself bounds one of the three, and none is small, so each is safe at once; in sums they are known all the same. */
    @Test
    void givenANumberThatNoSolutionMoves_whenTheTruthIsSaid_thenItsBoundsSaySo() {
        // a + b = 40, b + c = 40, a + c = 28 leave 14, 26 and 14
        List<Beperking> relaties = List.of(
                Beperking.zeker(new int[] {0, 1}, new int[] {1, 1}, 40, 40, "een"),
                Beperking.zeker(new int[] {1, 2}, new int[] {1, 1}, 40, 40, "twee"),
                Beperking.zeker(new int[] {0, 2}, new int[] {1, 1}, 28, 28, "drie"));
        Onderzoek onderzoek = new Onderzoek(
                java.util.Collections.nCopies(3, new Grens(0, Grens.ONEINDIG)),
                relaties,
                IntStream.range(0, 3)
                        .mapToObj(i -> new Vraag(i, Vraag.Eis.REST))
                        .toList(),
                DREMPEL,
                Voorsprong.van(relaties, 3, Map.of(0, 14L, 1, 26L, 2, 14L), List.of()));

        onderzoek.voerUit();

        assertThat(List.of(onderzoek.mogelijk(0), onderzoek.mogelijk(1), onderzoek.mogelijk(2)))
                .containsExactly(Grens.precies(14), Grens.precies(26), Grens.precies(14));
    }

    @Test
    void givenAPartOfTheSystem_whenAsked_thenOnlyItsOwnNumbersAreSaid() {
        Voorsprong voorsprong =
                Voorsprong.van(List.of(), 10, Map.of(3, 7L, 4, 9L), List.of(verschil(3, 2, 4, -2), verschil(4, 1)));

        Voorsprong.Deel drie = voorsprong.deel(new int[] {3}, new int[] {0}, 1);
        Voorsprong.Deel metOnbekende = voorsprong.deel(new int[] {3, 9}, new int[] {0, 1}, 2);

        assertThat(drie.eerste())
                .hasValueSatisfying(eerste -> assertThat(eerste).containsExactly(7));
        assertThat(drie.verschillen())
                .singleElement()
                .satisfies(verschil -> assertThat(verschil.stappen()).containsExactly(2));
        assertThat(metOnbekende.eerste()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void givenWhatIsTrueAndWhatIsNot_whenAttacked_thenTheVerdictIsThatWithoutIt(long zaad) {
        Proefstelsel tabel = Proefstelsel.van(9, 4, zaad);
        List<Oordeel> zonder = oordelen(tabel.onderzocht());
        Random toeval = new Random(zaad);

        assertThat(zonder).contains(Oordeel.ONTDEKT).contains(Oordeel.VEILIG);
        assertThat(oordelen(tabel.onderzocht(gezegd(tabel, tabel.waar(), ruilen(tabel)))))
                .isEqualTo(zonder);
        long[] gelogen = toeval.longs(tabel.waar().length, -5, 60).toArray();
        assertThat(oordelen(tabel.onderzocht(gezegd(tabel, gelogen, losse(tabel)))))
                .isEqualTo(zonder);
        assertThat(oordelen(tabel.onderzocht(gezegd(tabel, tabel.waar(), losse(tabel)))))
                .isEqualTo(zonder);
    }

    private static List<Oordeel> oordelen(List<Uitkomst> uitkomsten) {
        return uitkomsten.stream().map(Uitkomst::oordeel).toList();
    }

    private static Voorsprong gezegd(Proefstelsel tabel, long[] waarden, List<Voorsprong.Verschil> andere) {
        Map<Integer, Long> eerste = new HashMap<>();
        IntStream.range(0, waarden.length).forEach(i -> eerste.put(i, waarden[i]));
        return Voorsprong.van(tabel.beperkingen(), waarden.length, eerste, andere);
    }

    /** Each unknown by itself 4 more: none of these fits, as the sums can be seen. */
    private static List<Voorsprong.Verschil> losse(Proefstelsel tabel) {
        return IntStream.range(0, tabel.waar().length)
                .mapToObj(i -> verschil(i, 4))
                .toList();
    }

    /** Unknowns with by how much each differs. */
    private static Voorsprong.Verschil verschil(int... wieEnHoeveel) {
        return new Voorsprong.Verschil(
                IntStream.range(0, wieEnHoeveel.length)
                        .filter(i -> i % 2 == 0)
                        .map(i -> wieEnHoeveel[i])
                        .toArray(),
                IntStream.range(0, wieEnHoeveel.length)
                        .filter(i -> i % 2 == 1)
                        .map(i -> wieEnHoeveel[i])
                        .toArray());
    }

    /** Rings of two areas and two kinds: these fit wherever no sum of a set of regions is in the way, and no number gets below 0. */
    private static List<Voorsprong.Verschil> ruilen(Proefstelsel tabel) {
        List<Voorsprong.Verschil> ruilen = new ArrayList<>();
        for (int i = 0; i + 5 < tabel.waar().length; i++) {
            ruilen.add(verschil(i, 4, i + 1, -4, i + 4, -4, i + 5, 4));
        }
        return ruilen;
    }
}
