package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solutions that somebody says a system has. Nothing of it is believed: each is laid beside all relations and bounds, and counts when it fits.
 * It can make a verdict quicker, and not another one.
 */
public final class Voorsprong {

    /** Nobody said anything. */
    public static final Voorsprong GEEN = new Voorsprong(Map.of(), List.of());

    private final Map<Integer, Long> waarden;
    private final List<Verschil> verschillen;
    private final Map<Integer, List<Integer>> perOnbekende = new HashMap<>();

    private Voorsprong(Map<Integer, Long> waarden, List<Verschil> verschillen) {
        this.waarden = Map.copyOf(waarden);
        this.verschillen = List.copyOf(verschillen);
        for (int nummer = 0; nummer < verschillen.size(); nummer++) {
            for (int onbekende : verschillen.get(nummer).onbekenden()) {
                perOnbekende
                        .computeIfAbsent(onbekende, nieuw -> new ArrayList<>())
                        .add(nummer);
            }
        }
    }

    /**
     * By how much a solution differs from the first one.
     *
     * @param onbekenden the unknowns that are others
     * @param stappen by how much each is
     */
    record Verschil(int[] onbekenden, int[] stappen) {

        private static Verschil van(Map<Integer, Integer> stappen) {
            return new Verschil(
                    stappen.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    stappen.values().stream().mapToInt(Integer::intValue).toArray());
        }

        /** What it says of some unknowns, in other numbers. */
        private Verschil binnen(Map<Integer, Integer> nummers) {
            Map<Integer, Integer> eigen = new TreeMap<>();
            for (int i = 0; i < onbekenden.length; i++) {
                Integer hier = nummers.get(onbekenden[i]);
                if (hier != null) {
                    eigen.put(hier, stappen[i]);
                }
            }
            return van(eigen);
        }

        /** The other way. */
        Verschil omgekeerd() {
            int[] terug = new int[stappen.length];
            for (int i = 0; i < terug.length; i++) {
                terug[i] = -stappen[i];
            }
            return new Verschil(onbekenden, terug);
        }

        @Override
        public boolean equals(Object ander) {
            return this == ander;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return onbekenden.length + " unknowns";
        }
    }

    /**
     * What is said of the unknowns that have a name; of the others what relations leave for them.
     *
     * @param beperkingen relations of the system
     * @param waarden values of unknowns in one solution
     * @param andere for each other solution by how much unknowns differ from that
     */
    public static Voorsprong van(
            List<Beperking> beperkingen, Map<Integer, Long> waarden, List<Map<Integer, Integer>> andere) {
        if (waarden.isEmpty()) {
            return GEEN;
        }
        Map<Integer, Beperking> bepaling = bepalingen(beperkingen, waarden.keySet());
        Map<Integer, List<Integer>> volgers = new HashMap<>();
        Map<Integer, Long> alle = new HashMap<>(waarden);
        bepaling.forEach((onbekende, beperking) -> {
            alle.put(onbekende, rest(beperking, onbekende, waarden));
            for (int lid : beperking.onbekenden()) {
                volgers.computeIfAbsent(lid, nieuw -> new ArrayList<>()).add(onbekende);
            }
        });
        List<Verschil> verschillen = new ArrayList<>();
        for (Map<Integer, Integer> een : andere) {
            Map<Integer, Integer> stappen = new TreeMap<>(een);
            for (int onbekende : een.keySet()) {
                for (int volger : volgers.getOrDefault(onbekende, List.of())) {
                    stappen.put(volger, stap(bepaling.get(volger), volger, een));
                }
            }
            stappen.values().removeIf(stap -> stap == 0);
            verschillen.add(Verschil.van(stappen));
        }
        return new Voorsprong(alle, verschillen);
    }

    /** For unknowns without a value a relation that leaves one; one that is certain, when there is. */
    private static Map<Integer, Beperking> bepalingen(List<Beperking> beperkingen, Set<Integer> bekend) {
        Map<Integer, Beperking> bepaling = new HashMap<>();
        for (Beperking beperking : beperkingen) {
            int open = -1;
            int aantal = 0;
            for (int lid : beperking.onbekenden()) {
                if (!bekend.contains(lid)) {
                    open = lid;
                    aantal++;
                }
            }
            if (aantal == 1 && isBepaling(beperking, open)) {
                boolean zeker = beperking.trappen().size() == 1;
                bepaling.merge(open, beperking, (eerder, nieuw) -> zeker ? nieuw : eerder);
            }
        }
        return bepaling;
    }

    private static boolean isBepaling(Beperking beperking, int onbekende) {
        return beperking.trappen().get(0).aantal() == 1 && Math.abs(factor(beperking, onbekende)) == 1;
    }

    private static int factor(Beperking beperking, int onbekende) {
        for (int i = 0; i < beperking.onbekenden().length; i++) {
            if (beperking.onbekenden()[i] == onbekende) {
                return beperking.factoren()[i];
            }
        }
        return 0;
    }

    private static long rest(Beperking beperking, int onbekende, Map<Integer, Long> waarden) {
        long over = beperking.trappen().get(0).onder();
        for (int i = 0; i < beperking.onbekenden().length; i++) {
            if (beperking.onbekenden()[i] != onbekende) {
                over -= beperking.factoren()[i] * waarden.get(beperking.onbekenden()[i]);
            }
        }
        return over * factor(beperking, onbekende);
    }

    private static int stap(Beperking beperking, int onbekende, Map<Integer, Integer> stappen) {
        int over = 0;
        for (int i = 0; i < beperking.onbekenden().length; i++) {
            over -= beperking.factoren()[i] * stappen.getOrDefault(beperking.onbekenden()[i], 0);
        }
        return over * factor(beperking, onbekende);
    }

    /**
     * What is said of a part of the system, in the numbers of that part.
     *
     * @param eerste the first solution, within the bounds; empty when it is not said of all unknowns
     * @param verschillen by how much others differ from it
     */
    record Deel(Optional<long[]> eerste, List<Verschil> verschillen) {}

    /**
     * What is said of a part of the system.
     *
     * @param leden unknowns of the part
     * @param plaats number of each in the part; unknowns that are equal have the same
     * @param aantal how many there are in the part
     */
    Deel deel(int[] leden, int[] plaats, int aantal) {
        Map<Integer, Integer> nummers = new HashMap<>();
        Set<Integer> rakend = new TreeSet<>();
        long[] eerste = new long[aantal];
        boolean volledig = true;
        for (int i = 0; i < leden.length; i++) {
            nummers.put(leden[i], plaats[i]);
            rakend.addAll(perOnbekende.getOrDefault(leden[i], List.of()));
            volledig &= waarden.containsKey(leden[i]);
            eerste[plaats[i]] = waarden.getOrDefault(leden[i], 0L);
        }
        return new Deel(
                volledig ? Optional.of(eerste) : Optional.empty(),
                rakend.stream()
                        .map(nummer -> verschillen.get(nummer).binnen(nummers))
                        .toList());
    }
}
