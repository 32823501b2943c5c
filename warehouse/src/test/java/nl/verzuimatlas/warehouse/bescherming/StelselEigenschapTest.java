package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the counts, a reader who tries all whole numbers finds no small one. */
class StelselEigenschapTest {

    private static final String INDICATOR = "langdurig-relatief-verzuim";
    private static final List<String> DUREN = List.of("4-weken-3-maanden", "langer-dan-3-maanden");
    private static final Map<String, List<String>> REGIOS = new TreeMap<>(Map.of(
            "RM01", List.of("GM0001", "GM0002"),
            "RM02", List.of("GM0003", "GM0004"),
            "SR01", List.of("GM0002", "GM0003"),
            "GG01", List.of("GM0001", "GM0002", "GM0003", "GM0004")));

    private static final List<String> GEBIEDEN =
            List.of("GG01", "GM0001", "GM0002", "GM0003", "GM0004", "RM01", "RM02", "SR01");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void givenAnyCounts_whenTheyAreProtected_thenATrierFindsNoSmallOne(long seed) {
        Proefkubus kubus = kubus(tel(new Random(seed)));

        valAan(kubus, kubus.verborgen());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void givenAnEarlierRelease_whenAGemeenteIsCorrected_thenATrierFindsNoSmallOneInTheNext(long seed) {
        Map<String, int[]> toen = tel(new Random(seed));
        Map<String, int[]> nu = new TreeMap<>();
        toen.forEach((gebied, aantallen) -> nu.put(gebied, aantallen.clone()));
        int erbij = 1 + (int) (seed % 6);
        for (String gebied : List.of("GM0002", "RM01", "SR01", "GG01")) {
            nu.get(gebied)[(int) (seed % 2)] += erbij;
        }
        Proefkubus kubus = kubus(nu);

        valAan(kubus, kubus.verborgen(kubus(toen).alsVorige()));
    }

    /** Counts of pupils of two durations, of each area. */
    private static Map<String, int[]> tel(Random toeval) {
        int meest = 2 + toeval.nextInt(18);
        Map<String, int[]> perGebied = new TreeMap<>();
        for (int nummer = 1; nummer <= 4; nummer++) {
            perGebied.put("GM000" + nummer, new int[] {toeval.nextInt(meest), toeval.nextInt(meest)});
        }
        REGIOS.forEach((regio, gemeenten) -> {
            int[] som = new int[2];
            for (String gemeente : gemeenten) {
                som[0] += perGebied.get(gemeente)[0];
                som[1] += perGebied.get(gemeente)[1];
            }
            // one who moved counts once in the region
            som[0] -= som[0] > 20 ? toeval.nextInt(2) : 0;
            perGebied.put(regio, som);
        });
        return perGebied;
    }

    private static Proefkubus kubus(Map<String, int[]> perGebied) {
        Proefkubus kubus = new Proefkubus()
                .regio(Regiotype.RMC, "RM01", "GM0001", "GM0002")
                .regio(Regiotype.RMC, "RM02", "GM0003", "GM0004")
                .regio(Regiotype.SUBREGIO, "SR01", "GM0002", "GM0003")
                .regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003", "GM0004");
        perGebied.forEach((gebied, aantallen) -> {
            kubus.telt(INDICATOR, gebied, Proefkubus.JAAR, "duur", DUREN.get(0), aantallen[0]);
            kubus.telt(INDICATOR, gebied, Proefkubus.JAAR, "duur", DUREN.get(1), aantallen[1]);
            kubus.telt(INDICATOR, gebied, Proefkubus.JAAR, "duur", "totaal", aantallen[0] + aantallen[1]);
        });
        return kubus;
    }

    private static void valAan(Proefkubus kubus, Set<String> verborgen) {
        Map<String, Integer> waarheid = kubus.waarheid();
        Map<String, Boolean> isVerborgen = new TreeMap<>();
        waarheid.keySet().forEach(cel -> isVerborgen.put(cel, verborgen.contains(cel)));
        Narekenaar lezer = new Narekenaar(waarheid, isVerborgen);
        List<List<String>> groepen = new ArrayList<>();
        for (String gebied : GEBIEDEN) {
            List<String> delen = List.of(gebied + " duur:" + DUREN.get(0), gebied + " duur:" + DUREN.get(1));
            lezer.som(delen, gebied + " duur:totaal");
            groepen.add(delen);
        }
        for (String duur : List.of(DUREN.get(0), DUREN.get(1), "totaal")) {
            REGIOS.forEach((regio, gemeenten) -> {
                List<String> delen = gemeenten.stream()
                        .map(gemeente -> gemeente + " duur:" + duur)
                        .toList();
                lezer.som(delen, regio + " duur:" + duur);
                groepen.add(delen);
                REGIOS.forEach((andere, ook) -> groepen.add(delen.stream()
                        .filter(deel -> !ook.contains(deel.substring(0, 6)))
                        .toList()));
            });
        }

        waarheid.forEach((cel, aantal) -> {
            if (aantal > 0 && aantal < 5) {
                assertThat(verborgen).contains(cel);
            }
        });
        assertThat(verborgen)
                .allSatisfy(cel -> assertThat(lezer.isVeilig(cel)).as(cel).isTrue());
        assertThat(groepen)
                .allSatisfy(groep ->
                        assertThat(lezer.isGroepOnthuld(groep)).as("%s", groep).isFalse());
    }
}
