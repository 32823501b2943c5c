package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A part of a system without what it says twice: numbers that are equal by a relation are one, and relations that are the same then are one as
 * well.
 *
 * @param leden of each distinct number those that are equal to it
 * @param rijen the distinct relations: of each distinct number in it how often it counts
 */
record Kern(List<int[]> leden, List<Map<Integer, Integer>> rijen) {

    static Kern van(Stelsel stelsel, Samenhang deel) {
        int[] getallen = deel.getallen();
        Groepering gelijken = new Groepering(getallen.length);
        Stelsel.Rijen alle = stelsel.rijen();
        for (int rij : deel.rijen()) {
            int eerste = alle.begin()[rij];
            boolean isGelijkheid =
                    alle.begin()[rij + 1] - eerste == 2 && alle.teken()[eerste] != alle.teken()[eerste + 1];
            if (isGelijkheid) {
                gelijken.verbind(
                        Arrays.binarySearch(getallen, alle.getal()[eerste]),
                        Arrays.binarySearch(getallen, alle.getal()[eerste + 1]));
            }
        }
        Map<Integer, List<Integer>> perWortel = new TreeMap<>();
        for (int i = 0; i < getallen.length; i++) {
            perWortel
                    .computeIfAbsent(gelijken.groep(i), nieuw -> new ArrayList<>())
                    .add(getallen[i]);
        }
        List<int[]> leden = new ArrayList<>();
        int[] nummer = new int[getallen.length];
        perWortel.forEach((wortel, groep) -> {
            nummer[wortel] = leden.size();
            leden.add(groep.stream().mapToInt(Integer::intValue).toArray());
        });
        Set<Map<Integer, Integer>> rijen = new LinkedHashSet<>();
        for (int rij : deel.rijen()) {
            Map<Integer, Integer> som = new TreeMap<>();
            for (int i = alle.begin()[rij]; i < alle.begin()[rij + 1]; i++) {
                int plaats = Arrays.binarySearch(getallen, alle.getal()[i]);
                som.merge(nummer[gelijken.groep(plaats)], (int) alle.teken()[i], Integer::sum);
            }
            som.values().removeIf(teken -> teken == 0);
            if (!som.isEmpty()) {
                boolean isAndersom = som.values().iterator().next() < 0;
                som.replaceAll((getal, teken) -> isAndersom ? -teken : teken);
                rijen.add(som);
            }
        }
        return new Kern(leden, List.copyOf(rijen));
    }
}
