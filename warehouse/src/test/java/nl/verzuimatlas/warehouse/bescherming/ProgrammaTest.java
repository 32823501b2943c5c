package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cheapest other world: by hand, and beside what GLOP of OR-tools finds for the same programme. */
class ProgrammaTest {

    /** Prices differ by at most so much, relatively, to have one cheapest way. */
    private static final double RUIS = 5e-4;

    private static final double AFRONDING = 1e-6;

    @BeforeAll
    static void laad() {
        Loader.loadNativeLibraries();
    }

    static LongStream zaden() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void givenATableOfTwoByTwo_whenACellIsHigher_thenTheThreeOthersChangeByAsMuch() {
        // 3 + 20 = 23, 12 + 15 = 27; 3 + 12 = 15, 20 + 15 = 35; sums cannot change
        Proefstelsel proef = new Proefstelsel();
        proef.som(4, 0, 1);
        proef.som(5, 2, 3);
        proef.som(6, 0, 2);
        proef.som(7, 1, 3);
        Programma programma = programma(proef.stelsel(3, 20, 12, 15, 23, 27, 15, 35));
        IntToDoubleFunction prijs = getal -> getal < 4 ? 1 : 1000;

        assertThat(programma.los(vraag(4, 0), 16.1, prijs))
                .hasValue(Map.of(0, 4.0, 1, -4.0, 2, -4.0, 3, 4.0))
                .as("a second time, from the truth again")
                .isEqualTo(programma.los(vraag(4, 0), 16.1, prijs));
        assertThat(programma.los(vraag(4, 0), 15.9, prijs))
                .as("4 times 4 is 16")
                .isEmpty();
        assertThat(programma.los(vraag(-4, 0), 100, prijs))
                .as("no fewer than nobody")
                .isEmpty();
    }

    @Test
    void givenAShareOfFew_whenItsNumeratorIsHigher_thenWhatIsLeftIsNoLessThanNobody() {
        // 3 of 5 and 10 of 20 are 13 of 25; 7 of 5 cannot be, so the denominators differ by two as well
        Proefstelsel proef = new Proefstelsel();
        proef.som(6, 0, 3);
        proef.som(7, 1, 4);
        Programma programma = programma(proef.stelselVanAandelen(3, 5, 2, 10, 20, 10, 13, 25, 12));

        assertThat(programma.los(vraag(4, 0), 12.1, getal -> getal < 6 ? 1 : 1000))
                .hasValue(Map.of(0, 4.0, 1, 2.0, 2, -2.0, 3, -4.0, 4, -2.0, 5, 2.0));
        assertThat(programma.los(vraag(4, 0), 11.9, getal -> getal < 6 ? 1 : 1000))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("zaden")
    void givenAnySums_whenSomethingIsHigherOrLower_thenItCostsAsMuchAsGlopSays(long zaad) {
        Random toeval = new Random(zaad);
        boolean zijnAandelen = toeval.nextBoolean();
        Stelsel stelsel = stelsel(toeval, zijnAandelen);
        double[] prijzen = toeval.doubles(stelsel.getallen(), 0.1, toeval.nextBoolean() ? 1 : 500)
                .toArray();
        // what is left of a share costs nothing by itself: it differs when another number of the cell does
        IntToDoubleFunction prijs = getal -> zijnAandelen && getal % 3 == 2 ? 0 : prijzen[getal];
        Programma programma = programma(stelsel);
        for (int keer = 0; keer < 5; keer++) {
            Groep vraag = vraag(toeval, stelsel);

            OptionalDouble kosten = kosten(stelsel, vraag, prijs);
            Map<Integer, Double> wereld =
                    programma.los(vraag, Programma.HOE_DAN_OOK, prijs).orElse(Map.of());

            if (kosten.isEmpty()) {
                assertThat(wereld).isEmpty();
            } else {
                past(stelsel, vraag, wereld);
                double eigen = wereld.entrySet().stream()
                        .mapToDouble(een -> Math.abs(een.getValue()) * prijs.applyAsDouble(een.getKey()))
                        .sum();
                assertThat(eigen).isCloseTo(kosten.getAsDouble(), within(RUIS * kosten.getAsDouble() + AFRONDING));
                assertThat(programma.los(vraag, 0.99 * kosten.getAsDouble(), prijs))
                        .isEmpty();
            }
        }
    }

    @Test
    void givenATableOfHundreds_whenMuchIsAskedThenLittleAndMuchAgain_thenItCostsAsMuchAsGlopSaysEachTime() {
        Random toeval = new Random(1);
        Stelsel stelsel = stelsel(toeval, true, 14, 13, 6);
        double[] prijzen = toeval.doubles(stelsel.getallen(), 0.1, 100).toArray();
        IntToDoubleFunction prijs = getal -> getal % 3 == 2 ? 0 : prijzen[getal];
        Programma programma = programma(stelsel);
        int[] tellers = IntStream.range(0, 14 * 13).map(cel -> 3 * cel).toArray();
        Groep veel = vraag(
                150, Arrays.stream(tellers).filter(teller -> teller % 2 == 0).toArray());
        Groep weinig = vraag(2, tellers[5], tellers[50]);

        for (Groep vraag : List.of(veel, weinig, veel)) {
            Map<Integer, Double> wereld =
                    programma.los(vraag, Programma.HOE_DAN_OOK, prijs).orElseThrow();

            past(stelsel, vraag, wereld);
            double eigen = wereld.entrySet().stream()
                    .mapToDouble(een -> Math.abs(een.getValue()) * prijs.applyAsDouble(een.getKey()))
                    .sum();
            double glop = kosten(stelsel, vraag, prijs).orElseThrow();
            assertThat(eigen).isCloseTo(glop, within(RUIS * glop));
        }
        assertThat(programma.los(veel, Programma.HOE_DAN_OOK, prijs).orElseThrow())
                .as("many numbers differ")
                .hasSizeGreaterThan(200);
    }

    @Test
    void givenAPartThatHasTakenAllItsWork_whenMoreIsAsked_thenThereIsNoAnswer() {
        Stelsel stelsel = stelsel(new Random(1), true, 14, 13, 6);
        Werk werk = new Werk(0);
        Programma programma = new Programma(Proefstelsel.kern(stelsel), werk);

        assertThat(werk.isOp()).isFalse();
        assertThat(programma.los(vraag(4, 0), Programma.HOE_DAN_OOK, getal -> 1))
                .as("a question that takes more than one step")
                .isEmpty();
        assertThat(werk.isOp()).isTrue();
        assertThat(programma(stelsel).los(vraag(4, 0), Programma.HOE_DAN_OOK, getal -> 1))
                .isPresent();
    }

    private static Programma programma(Stelsel stelsel) {
        return new Programma(Proefstelsel.kern(stelsel), new Werk(Long.MAX_VALUE));
    }

    private static Groep vraag(int omhoog, int... getallen) {
        return new Groep(getallen, omhoog, Math.abs(omhoog));
    }

    private static Groep vraag(Random toeval, Stelsel stelsel) {
        int[] samen = Proefstelsel.deel(stelsel).getallen();
        int[] getallen = toeval.ints(0, samen.length)
                .distinct()
                .limit(1 + toeval.nextInt(2))
                .map(plaats -> samen[plaats])
                .sorted()
                .toArray();
        return vraag(toeval.nextBoolean() ? 1 + toeval.nextInt(6) : -1 - toeval.nextInt(3), getallen);
    }

    /** A table with the sums of its rows, its columns and some groups of rows; of numbers or of shares. */
    private static Stelsel stelsel(Random toeval, boolean zijnAandelen) {
        return stelsel(toeval, zijnAandelen, 2 + toeval.nextInt(4), 2 + toeval.nextInt(3), 1 + toeval.nextInt(12));
    }

    private static Stelsel stelsel(Random toeval, boolean zijnAandelen, int rijen, int kolommen, int meest) {
        List<int[]> sommen = new ArrayList<>();
        List<int[]> cellen = new ArrayList<>();
        for (int i = 0; i < rijen * kolommen; i++) {
            int teller = toeval.nextInt(meest);
            cellen.add(new int[] {teller, teller + toeval.nextInt(meest)});
        }
        for (int rij = 0; rij < rijen; rij++) {
            int eerste = rij * kolommen;
            sommen.add(toeval.ints(eerste, eerste + kolommen)
                    .distinct()
                    .limit(kolommen)
                    .sorted()
                    .toArray());
        }
        for (int kolom = 0; kolom < kolommen; kolom++) {
            int eerste = kolom;
            int eind = rijen - toeval.nextInt(2);
            sommen.add(
                    IntStream.range(0, eind).map(rij -> eerste + rij * kolommen).toArray());
        }
        Proefstelsel proef = new Proefstelsel();
        int per = zijnAandelen ? 3 : 1;
        for (int[] delen : sommen) {
            int geheel = cellen.size();
            int teller = 0;
            int noemer = 0;
            for (int deel : delen) {
                teller += cellen.get(deel)[0];
                noemer += cellen.get(deel)[1];
            }
            cellen.add(new int[] {teller, noemer});
            for (int grootheid = 0; grootheid < (zijnAandelen ? 2 : 1); grootheid++) {
                int welke = grootheid;
                proef.som(
                        geheel * per + welke,
                        Arrays.stream(delen).map(deel -> deel * per + welke).toArray());
            }
        }
        int[] waarden = cellen.stream()
                .flatMapToInt(
                        cel -> zijnAandelen ? IntStream.of(cel[0], cel[1], cel[1] - cel[0]) : IntStream.of(cel[0]))
                .toArray();
        return zijnAandelen ? proef.stelselVanAandelen(waarden) : proef.stelsel(waarden);
    }

    private static void past(Stelsel stelsel, Groep vraag, Map<Integer, Double> wereld) {
        wereld.forEach((getal, verschil) ->
                assertThat(stelsel.waarde(getal) + verschil).isGreaterThanOrEqualTo(-AFRONDING));
        Stelsel.Rijen rijen = stelsel.rijen();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            double som = 0;
            for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                som += rijen.teken()[i] * wereld.getOrDefault(rijen.getal()[i], 0.0);
            }
            assertThat(som).isCloseTo(0, within(AFRONDING));
        }
        double gevraagd = 0;
        for (int getal : vraag.getallen()) {
            gevraagd += wereld.getOrDefault(getal, 0.0);
        }
        assertThat(gevraagd).isCloseTo(vraag.omhoog(), within(AFRONDING));
    }

    /** What GLOP says that it costs; empty if it cannot be. */
    private static OptionalDouble kosten(Stelsel stelsel, Groep vraag, IntToDoubleFunction prijs) {
        MPSolver glop = MPSolver.createSolver("GLOP");
        double oneindig = MPSolver.infinity();
        MPVariable[] op = new MPVariable[stelsel.getallen()];
        MPVariable[] neer = new MPVariable[op.length];
        for (int getal = 0; getal < op.length; getal++) {
            op[getal] = glop.makeNumVar(0, oneindig, "");
            neer[getal] = glop.makeNumVar(0, stelsel.waarde(getal), "");
            glop.objective().setCoefficient(op[getal], prijs.applyAsDouble(getal));
            glop.objective().setCoefficient(neer[getal], prijs.applyAsDouble(getal));
        }
        Stelsel.Rijen rijen = stelsel.rijen();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            MPConstraint som = glop.makeConstraint(0, 0);
            for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                som.setCoefficient(op[rijen.getal()[i]], rijen.teken()[i]);
                som.setCoefficient(neer[rijen.getal()[i]], -rijen.teken()[i]);
            }
        }
        MPConstraint eis = vraag.omhoog() > 0
                ? glop.makeConstraint(vraag.omhoog(), oneindig)
                : glop.makeConstraint(-oneindig, vraag.omhoog());
        for (int getal : vraag.getallen()) {
            eis.setCoefficient(op[getal], 1);
            eis.setCoefficient(neer[getal], -1);
        }
        glop.objective().setMinimization();
        return glop.solve() == ResultStatus.OPTIMAL
                ? OptionalDouble.of(glop.objective().value())
                : OptionalDouble.empty();
    }
}
