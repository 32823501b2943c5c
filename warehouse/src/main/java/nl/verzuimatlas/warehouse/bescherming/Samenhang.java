package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
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
        int[] ouder = new int[stelsel.getallen()];
        Arrays.setAll(ouder, getal -> getal);
        Rijen rijen = stelsel.rijen();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            for (int i = rijen.begin()[rij] + 1; i < rijen.begin()[rij + 1]; i++) {
                verbind(ouder, rijen.getal()[i - 1], rijen.getal()[i]);
            }
        }
        for (int cel = 0; cel < stelsel.cellen(); cel++) {
            for (int getal = stelsel.celBegin(cel) + 1; getal < stelsel.celBegin(cel + 1); getal++) {
                verbind(ouder, getal - 1, getal);
            }
        }
        Map<Integer, List<Integer>> delen = new TreeMap<>();
        for (int getal = 0; getal < ouder.length; getal++) {
            delen.computeIfAbsent(wortel(ouder, getal), nieuw -> new ArrayList<>())
                    .add(getal);
        }
        Map<Integer, List<Integer>> perDeel = perDeel(ouder, rijen);
        Map<Integer, List<Integer>> verschilPerDeel = perDeel(ouder, stelsel.verschillen());
        return delen.entrySet().stream()
                .map(deel -> new Samenhang(
                        alsArray(deel.getValue()),
                        alsArray(perDeel.getOrDefault(deel.getKey(), List.of())),
                        alsArray(verschilPerDeel.getOrDefault(deel.getKey(), List.of()))))
                .toList();
    }

    private static Map<Integer, List<Integer>> perDeel(int[] ouder, Rijen rijen) {
        Map<Integer, List<Integer>> perDeel = new TreeMap<>();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            int eerste = rijen.getal()[rijen.begin()[rij]];
            perDeel.computeIfAbsent(wortel(ouder, eerste), nieuw -> new ArrayList<>())
                    .add(rij);
        }
        return perDeel;
    }

    private static int[] alsArray(List<Integer> getallen) {
        return getallen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The lowest number of a part is its root. */
    private static void verbind(int[] ouder, int een, int ander) {
        int wortel = wortel(ouder, een);
        int andere = wortel(ouder, ander);
        ouder[Math.max(wortel, andere)] = Math.min(wortel, andere);
    }

    private static int wortel(int[] ouder, int getal) {
        int plaats = getal;
        while (ouder[plaats] != plaats) {
            ouder[plaats] = ouder[ouder[plaats]];
            plaats = ouder[plaats];
        }
        return plaats;
    }
}
