package nl.verzuimatlas.warehouse.audit.reken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds of small systems against all solutions, found by trying every one. */
class OnderzoekTest {

    private static final int DREMPEL = 5;
    private static final int MEEST = 9;

    @Test
    void givenTwoUnknownsOfWhichTheSumIsThree_whenAttacked_thenBothAreDisclosed() {
        List<Uitkomst> uitkomsten = onderzoek(2, List.of(som(3, 0, 1)));
        assertThat(uitkomsten).extracting(Uitkomst::oordeel).containsOnly(Oordeel.ONTDEKT);
        assertThat(uitkomsten).extracting(Uitkomst::mogelijk).containsOnly(new Grens(0, 3));
    }

    @Test
    void givenTwoUnknownsOfWhichTheSumIsFour_whenAttacked_thenBothAreSafe() {
        assertThat(onderzoek(2, List.of(som(4, 0, 1))))
                .extracting(Uitkomst::oordeel)
                .containsOnly(Oordeel.VEILIG);
    }

    /** Two unknowns of 0 to 9 together: 15 leaves 6 to 9, 14 leaves 5 to 9, 13 leaves 4 to 9. */
    @Test
    void givenFourValuesOfFiveOrMore_whenAttacked_thenTheyTellOfNobody() {
        assertThat(onderzoek(2, List.of(som(15, 0, 1))))
                .extracting(Uitkomst::oordeel)
                .containsOnly(Oordeel.VEILIG);
    }

    @ParameterizedTest(name = "from {0}")
    @ValueSource(longs = {4, 5})
    void givenFourValues_whenAttacked_thenTheyAreDisclosedWhenTheLowestIsSmall(long laagst) {
        Beperking tussen = Beperking.zeker(new int[] {0}, new int[] {1}, laagst, laagst + 3, "tussen");
        assertThat(onderzoek(1, List.of(tussen)))
                .extracting(Uitkomst::oordeel)
                .containsOnly(laagst == 4 ? Oordeel.ONTDEKT : Oordeel.VEILIG);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {0, 4, 5})
    void givenOneValue_whenAttacked_thenACellIsRecoveredAndAnyOtherNumberOnlyWhenItIsSmall(long waarde) {
        List<Beperking> precies = List.of(som(waarde, 0));
        assertThat(onderzoek(1, precies))
                .extracting(Uitkomst::oordeel)
                .containsOnly(waarde == 0 ? Oordeel.VEILIG : Oordeel.ONTDEKT);
        assertThat(new Onderzoek(
                                List.of(new Grens(0, MEEST)),
                                precies,
                                List.of(new Vraag(0, Vraag.Eis.REST)),
                                DREMPEL,
                                Voorsprong.GEEN)
                        .voerUit())
                .extracting(Uitkomst::oordeel)
                .containsOnly(waarde == 4 ? Oordeel.ONTDEKT : Oordeel.VEILIG);
    }

    @Test
    void givenOddCycle_whenAttacked_thenWholeNumbersDecideAndNotHalves() {
        // a + b = 5, b + c = 5, a + c = 4 leaves 2, 3 and 2; no relation alone tells
        List<Uitkomst> uitkomsten = onderzoek(3, List.of(som(5, 0, 1), som(5, 1, 2), som(4, 0, 2)));
        assertThat(uitkomsten).extracting(Uitkomst::oordeel).containsOnly(Oordeel.ONTDEKT);
    }

    @Test
    void givenGuessThatContradictsWhatIsCertain_whenAttacked_thenTheNextStepOfTheGuessIsTaken() {
        Beperking zeker = som(7, 0, 1);
        Beperking gok =
                new Beperking(new int[] {0, 1}, new int[] {1, 1}, List.of(Grens.precies(3), new Grens(0, 20)), "gok");
        assertThat(onderzoek(2, List.of(zeker, gok)))
                .extracting(Uitkomst::oordeel)
                .containsOnly(Oordeel.VEILIG);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void givenSmallRandomSystem_whenAttacked_thenVerdictIsThatOfAllSolutions(long zaad) {
        Random toeval = new Random(zaad);
        for (int keer = 0; keer < 20; keer++) {
            int aantal = 3 + toeval.nextInt(3);
            long[] waar = toeval.longs(aantal, 0, MEEST + 1).toArray();
            List<Beperking> relaties = new ArrayList<>();
            for (int relatie = 0; relatie < 1 + toeval.nextInt(4); relatie++) {
                relaties.add(willekeurig(waar, toeval));
            }
            List<Grens> alle = uitputtend(aantal, relaties);
            for (Uitkomst uitkomst : onderzoek(aantal, relaties)) {
                Grens echt = alle.get(uitkomst.vraag().onbekende());
                assertThat(uitkomst.oordeel())
                        .as("%s of %s", uitkomst, relaties)
                        .isEqualTo(oordeel(echt));
                if (uitkomst.oordeel() == Oordeel.ONTDEKT) {
                    assertThat(uitkomst.mogelijk().onder())
                            .as("%s of %s", uitkomst, relaties)
                            .isLessThanOrEqualTo(echt.onder());
                    assertThat(uitkomst.mogelijk().boven())
                            .as("%s of %s", uitkomst, relaties)
                            .isGreaterThanOrEqualTo(echt.boven());
                }
            }
        }
    }

    @Test
    void givenSameSystem_whenAttackedTwice_thenOutcomeIsTheSame() {
        List<Beperking> relaties = List.of(som(12, 0, 1, 2), som(9, 2, 3), som(15, 1, 3, 4));
        assertThat(onderzoek(5, relaties)).isEqualTo(onderzoek(5, relaties));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void givenTableOfThreeHundred_whenAttackedTwice_thenAllIsDecidedTheSameAndTheTruthIsNotExcluded(long zaad) {
        Proefstelsel tabel = Proefstelsel.van(30, 10, zaad);
        List<Uitkomst> uitkomsten = tabel.onderzocht();
        assertThat(uitkomsten).hasSize(300).isEqualTo(tabel.onderzocht());
        assertThat(uitkomsten).extracting(Uitkomst::oordeel).doesNotContain(Oordeel.ONBESLIST);
        assertThat(uitkomsten)
                .allMatch(uitkomst ->
                        uitkomst.mogelijk().omvat(tabel.waar()[uitkomst.vraag().onbekende()]));
    }

    @Test
    void givenTableInWhichAKindIsSmallInARegion_whenAttacked_thenExactlyThoseAreDisclosedThatNoOtherSolutionMoves() {
        Proefstelsel tabel = Proefstelsel.van(6, 3, 4);
        for (Uitkomst uitkomst : tabel.onderzocht()) {
            Deelstelsel deel = tabel.deel();
            int onbekende = uitkomst.vraag().onbekende();
            long laagst = uiterste(deel, onbekende, false);
            long hoogst = uiterste(deel, onbekende, true);
            assertThat(uitkomst.oordeel())
                    .as("unknown %d in %d..%d", onbekende, laagst, hoogst)
                    .isEqualTo(oordeel(new Grens(laagst, hoogst)));
        }
    }

    /** The lowest or highest value, by asking for one value after the other. */
    private static long uiterste(Deelstelsel deel, int onbekende, boolean hoogste) {
        return java.util.stream.LongStream.rangeClosed(0, 200)
                .map(waarde -> hoogste ? 200 - waarde : waarde)
                .filter(waarde -> new Geheeltal(deel, 10)
                        .zoek(onbekende, Grens.precies(waarde))
                        .oplossing()
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** By the attacker model: one value but 0, or fewer than the limit of which one is 1 to 4. */
    private static Oordeel oordeel(Grens waarden) {
        if (waarden.boven() == 0) {
            return Oordeel.VEILIG;
        }
        boolean kanKlein = waarden.boven() >= 1 && waarden.onder() < DREMPEL;
        return waarden.aantal() == 1 || waarden.aantal() < DREMPEL && kanKlein ? Oordeel.ONTDEKT : Oordeel.VEILIG;
    }

    private static List<Uitkomst> onderzoek(int aantal, List<Beperking> relaties) {
        List<Grens> grenzen = new ArrayList<>();
        List<Vraag> vragen = new ArrayList<>();
        for (int i = 0; i < aantal; i++) {
            grenzen.add(new Grens(0, MEEST));
            vragen.add(new Vraag(i, Vraag.Eis.CEL));
        }
        return new Onderzoek(grenzen, relaties, vragen, DREMPEL, Voorsprong.GEEN).voerUit();
    }

    private static Beperking som(long som, int... leden) {
        int[] factoren = new int[leden.length];
        java.util.Arrays.fill(factoren, 1);
        return Beperking.zeker(leden, factoren, som, som, "som");
    }

    private static Beperking willekeurig(long[] waar, Random toeval) {
        int[] leden = java.util.stream.IntStream.range(0, waar.length)
                .filter(i -> toeval.nextInt(3) > 0)
                .toArray();
        if (leden.length == 0) {
            leden = new int[] {0, 1};
        }
        int[] factoren = new int[leden.length];
        long som = 0;
        for (int i = 0; i < leden.length; i++) {
            factoren[i] = toeval.nextInt(4) == 0 ? -1 : 1;
            som += factoren[i] * waar[leden[i]];
        }
        int ruimte = toeval.nextInt(3) == 0 ? toeval.nextInt(3) : 0;
        return Beperking.zeker(leden, factoren, som, som + ruimte, "willekeurig");
    }

    /** The lowest and highest value of each unknown over all solutions. */
    private static List<Grens> uitputtend(int aantal, List<Beperking> relaties) {
        long[] laagst = new long[aantal];
        long[] hoogst = new long[aantal];
        java.util.Arrays.fill(laagst, Long.MAX_VALUE);
        java.util.Arrays.fill(hoogst, Long.MIN_VALUE);
        long alle = (long) Math.pow(MEEST + 1, aantal);
        for (long nummer = 0; nummer < alle; nummer++) {
            long[] waarden = new long[aantal];
            long rest = nummer;
            for (int i = 0; i < aantal; i++) {
                waarden[i] = rest % (MEEST + 1);
                rest /= MEEST + 1;
            }
            if (relaties.stream().allMatch(relatie -> past(relatie, waarden))) {
                for (int i = 0; i < aantal; i++) {
                    laagst[i] = Math.min(laagst[i], waarden[i]);
                    hoogst[i] = Math.max(hoogst[i], waarden[i]);
                }
            }
        }
        List<Grens> grenzen = new ArrayList<>();
        for (int i = 0; i < aantal; i++) {
            grenzen.add(new Grens(laagst[i], hoogst[i]));
        }
        return grenzen;
    }

    private static boolean past(Beperking relatie, long[] waarden) {
        long som = 0;
        for (int i = 0; i < relatie.onbekenden().length; i++) {
            som += relatie.factoren()[i] * waarden[relatie.onbekenden()[i]];
        }
        return som >= relatie.trappen().get(0).onder()
                && som <= relatie.trappen().get(0).boven();
    }
}
