package nl.verzuimatlas.etl.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against a slow evaluator that follows the words of the definition, lesson hour by lesson hour. */
class VensterTellerWillekeurigTest {

    private static final int LEERLINGEN_PER_ZAAD = 500;
    private static final int LESWEKEN = 30;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void givenRandomPupils_whenCounted_thenTheEngineAgreesWithTheDefinition(long zaad) {
        Random toeval = new Random(zaad);
        VensterTeller teller = new VensterTeller(16_000);
        int signalen = 0;
        for (int leerling = 0; leerling < LEERLINGEN_PER_ZAAD; leerling++) {
            TreeMap<Integer, Integer> uren = leerling(toeval);
            List<String> verwacht = volgensDeDefinitie(uren);
            assertThat(volgensDeTeller(teller, uren)).as("%s", uren).isEqualTo(verwacht);
            signalen += verwacht.size();
        }
        assertThat(signalen).as("enough signals to prove something").isGreaterThan(LEERLINGEN_PER_ZAAD / 2);
    }

    private static TreeMap<Integer, Integer> leerling(Random toeval) {
        TreeMap<Integer, Integer> uren = new TreeMap<>();
        int kansOpVerzuim = 1 + toeval.nextInt(40);
        for (int dag = 0; dag < LESWEKEN * 7; dag++) {
            if (dag % 7 < 5 && toeval.nextInt(100) < kansOpVerzuim) {
                uren.put(dag, 1 + toeval.nextInt(9));
            }
        }
        return uren;
    }

    private static List<String> volgensDeTeller(VensterTeller teller, TreeMap<Integer, Integer> uren) {
        int[] dagen = uren.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] perDag =
                uren.values().stream().mapToLong(aantal -> aantal * 1000).toArray();
        int[] eersteInVenster = Arrays.stream(dagen)
                .map(dag -> uren.headMap(dag - 27, false).size())
                .toArray();
        List<String> signalen = new ArrayList<>();
        teller.tel(
                dagen.length,
                eersteInVenster,
                perDag,
                (eerste, dag, waarde) -> signalen.add(dagen[eerste] + ".." + dagen[dag] + " " + waarde / 1000));
        return signalen;
    }

    /**
     * Every missed lesson hour is an item with its day. On each day: the items of this day and the 27 before it that no
     * signal has used. From 16 on there is a signal, which uses the 16 oldest.
     */
    private static List<String> volgensDeDefinitie(TreeMap<Integer, Integer> uren) {
        List<Integer> ongebruikt = new ArrayList<>();
        List<String> signalen = new ArrayList<>();
        for (int dag = 0; dag < LESWEKEN * 7; dag++) {
            for (int uur = 0; uur < uren.getOrDefault(dag, 0); uur++) {
                ongebruikt.add(dag);
            }
            int vandaag = dag;
            List<Integer> inVenster = ongebruikt.stream()
                    .filter(uur -> uur >= vandaag - 27)
                    .sorted()
                    .toList();
            if (uren.containsKey(dag) && inVenster.size() >= 16) {
                signalen.add(inVenster.get(0) + ".." + dag + " " + inVenster.size());
                ongebruikt.clear();
                ongebruikt.addAll(inVenster.subList(16, inVenster.size()));
            }
        }
        return signalen;
    }
}
