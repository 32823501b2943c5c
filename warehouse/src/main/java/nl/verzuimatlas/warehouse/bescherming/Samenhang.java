package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * A part of a system that hangs together: what is hidden in one part says nothing of another.
 *
 * @param getallen its numbers, ascending
 * @param rijen numbers of the relations between them
 * @param verschillen numbers of the differences of regions between them
 */
record Samenhang(int[] getallen, int[] rijen, int[] verschillen) {

    /** The parts of a system, in the order of their first numbers. */
    static List<Samenhang> van(Stelsel stelsel) {
        Groepering samen = new Groepering(stelsel.getallen());
        Rijen rijen = stelsel.rijen();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            for (int i = rijen.begin()[rij] + 1; i < rijen.begin()[rij + 1]; i++) {
                samen.verbind(rijen.getal()[i - 1], rijen.getal()[i]);
            }
        }
        for (int cel = 0; cel < stelsel.cellen(); cel++) {
            for (int getal = stelsel.celBegin(cel) + 1; getal < stelsel.celBegin(cel + 1); getal++) {
                samen.verbind(getal - 1, getal);
            }
        }
        Map<Integer, List<Integer>> delen = new TreeMap<>();
        for (int getal = 0; getal < stelsel.getallen(); getal++) {
            delen.computeIfAbsent(samen.groep(getal), nieuw -> new ArrayList<>())
                    .add(getal);
        }
        Map<Integer, List<Integer>> perDeel = perDeel(samen, rijen);
        Map<Integer, List<Integer>> verschilPerDeel = perDeel(samen, stelsel.verschillen());
        return delen.entrySet().stream()
                .map(deel -> new Samenhang(
                        alsArray(deel.getValue()),
                        alsArray(perDeel.getOrDefault(deel.getKey(), List.of())),
                        alsArray(verschilPerDeel.getOrDefault(deel.getKey(), List.of()))))
                .toList();
    }

    private static Map<Integer, List<Integer>> perDeel(Groepering samen, Rijen rijen) {
        Map<Integer, List<Integer>> perDeel = new TreeMap<>();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            int eerste = rijen.getal()[rijen.begin()[rij]];
            perDeel.computeIfAbsent(samen.groep(eerste), nieuw -> new ArrayList<>())
                    .add(rij);
        }
        return perDeel;
    }

    private static int[] alsArray(List<Integer> getallen) {
        return getallen.stream().mapToInt(Integer::intValue).toArray();
    }
}
