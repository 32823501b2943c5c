package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Another solution of a system: numbers that may be others together, without any shown one changing. It proves that a reader cannot tell it from
 * the truth.
 *
 * @param getallen the numbers that differ, ascending
 * @param verschuiving by how much each differs from what it is, not 0
 */
record Oplossing(int[] getallen, int[] verschuiving) {

    /** The numbers of which the shift is not 0. */
    static Oplossing van(int[] getallen, int[] verschuivingen) {
        int[] plaatsen = IntStream.range(0, getallen.length)
                .filter(plaats -> verschuivingen[plaats] != 0)
                .boxed()
                .sorted(Comparator.comparingInt(plaats -> getallen[plaats]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Oplossing(
                Arrays.stream(plaatsen).map(plaats -> getallen[plaats]).toArray(),
                Arrays.stream(plaatsen).map(plaats -> verschuivingen[plaats]).toArray());
    }

    /** The parts of it that hang together by relations; each is a solution by itself. */
    static List<int[]> stukken(Stelsel stelsel, int[] getallen) {
        Map<Integer, Integer> eerstePerRij = new HashMap<>();
        Groepering samen = new Groepering(getallen.length);
        for (int i = 0; i < getallen.length; i++) {
            for (int plaats = stelsel.kolomBegin(getallen[i]); plaats < stelsel.kolomBegin(getallen[i] + 1); plaats++) {
                Integer ander = eerstePerRij.putIfAbsent(stelsel.kolomRij(plaats), i);
                if (ander != null) {
                    samen.verbind(i, ander);
                }
            }
        }
        Map<Integer, List<Integer>> perWortel = new TreeMap<>();
        for (int i = 0; i < getallen.length; i++) {
            perWortel
                    .computeIfAbsent(samen.groep(i), nieuw -> new ArrayList<>())
                    .add(getallen[i]);
        }
        return perWortel.values().stream()
                .map(stuk -> stuk.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /**
     * Whether every relation holds and every number is at least what a reader knows it to be; in whole numbers, so that no rounding of a solver is
     * trusted.
     */
    boolean klopt(Stelsel stelsel) {
        Map<Integer, Long> perRij = new HashMap<>();
        for (int i = 0; i < getallen.length; i++) {
            int getal = getallen[i];
            if (stelsel.waarde(getal) + verschuiving[i] < stelsel.ondergrens(getal)) {
                return false;
            }
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                perRij.merge(stelsel.kolomRij(plaats), (long) stelsel.kolomTeken(plaats) * verschuiving[i], Long::sum);
            }
        }
        return perRij.values().stream().allMatch(som -> som == 0);
    }
}
