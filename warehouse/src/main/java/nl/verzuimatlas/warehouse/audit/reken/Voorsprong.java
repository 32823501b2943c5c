package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Solutions that somebody says a system has. Nothing of it is believed: each is laid beside all relations and bounds, and counts when it fits.
 * It can make a verdict quicker, and not another one.
 */
public final class Voorsprong {

    /** Nobody said anything. */
    public static final Voorsprong GEEN = new Voorsprong(new long[0], new BitSet(), List.of());

    private final long[] waarden;
    private final BitSet bekend;
    private final List<Verschil> verschillen;
    /** Of each unknown the numbers of the differences that it is in. */
    private final int[][] bijOnbekende;

    private Voorsprong(long[] waarden, BitSet bekend, List<Verschil> verschillen) {
        this.waarden = waarden;
        this.bekend = bekend;
        this.verschillen = verschillen;
        this.bijOnbekende =
                Inperking.keerOm(verschillen.stream().map(Verschil::onbekenden).toArray(int[][]::new), waarden.length);
    }

    /**
     * By how much a solution differs from the first one.
     *
     * @param onbekenden the unknowns that are others, each once
     * @param stappen by how much each is, not 0
     */
    public record Verschil(int[] onbekenden, int[] stappen) {

        public Verschil {
            if (Arrays.stream(stappen).anyMatch(stap -> stap == 0)) {
                throw new IllegalArgumentException("what does not move is no difference");
            }
        }

        /** The other way. */
        Verschil omgekeerd() {
            return new Verschil(
                    onbekenden, Arrays.stream(stappen).map(stap -> -stap).toArray());
        }

        /** What it says of some unknowns, in other numbers; of those that become one the last. */
        private Verschil binnen(Map<Integer, Integer> nummers) {
            Map<Integer, Integer> eigen = new HashMap<>();
            for (int i = 0; i < onbekenden.length; i++) {
                Integer hier = nummers.get(onbekenden[i]);
                if (hier != null) {
                    eigen.put(hier, stappen[i]);
                }
            }
            int[] hier =
                    eigen.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            return new Verschil(hier, Arrays.stream(hier).map(eigen::get).toArray());
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
     * @param aantal number of unknowns of the system
     * @param waarden values of unknowns in one solution
     * @param andere by how much unknowns differ from that in other solutions
     */
    public static Voorsprong van(
            List<Beperking> beperkingen, int aantal, Map<Integer, Long> waarden, Iterable<Verschil> andere) {
        if (waarden.isEmpty()) {
            return GEEN;
        }
        long[] alle = new long[aantal];
        BitSet bekend = new BitSet(aantal);
        waarden.forEach((onbekende, waarde) -> {
            alle[onbekende] = waarde;
            bekend.set(onbekende);
        });
        List<Bepaling> bepalingen = bepalingen(beperkingen, bekend);
        for (Bepaling bepaling : bepalingen) {
            alle[bepaling.onbekende()] = bepaling.rest(bepaling.som(), alle);
        }
        bepalingen.forEach(bepaling -> bekend.set(bepaling.onbekende()));
        Volgers volgers = new Volgers(bepalingen, aantal);
        List<Verschil> verschillen = new ArrayList<>();
        andere.forEach(een -> verschillen.add(volgers.vulAan(een)));
        return new Voorsprong(alle, bekend, verschillen);
    }

    /** A relation that leaves a value for an unknown, when the others in it are known. */
    private record Bepaling(int onbekende, Beperking beperking) {

        long som() {
            return beperking.trappen().get(0).onder();
        }

        /** What is left of a sum. */
        long rest(long som, long[] van) {
            long over = som;
            int eigen = 0;
            for (int i = 0; i < beperking.onbekenden().length; i++) {
                if (beperking.onbekenden()[i] == onbekende) {
                    eigen = beperking.factoren()[i];
                } else {
                    over -= beperking.factoren()[i] * van[beperking.onbekenden()[i]];
                }
            }
            return over * eigen;
        }
    }

    /** For each unknown of which nothing is said a relation that leaves a value for it, when there is; one that is certain, when there is. */
    private static List<Bepaling> bepalingen(List<Beperking> beperkingen, BitSet bekend) {
        Map<Integer, Bepaling> perOnbekende = new HashMap<>();
        for (Beperking beperking : beperkingen) {
            int open = enigeOnbekende(beperking, bekend);
            if (open >= 0) {
                boolean zeker = beperking.trappen().size() == 1;
                perOnbekende.merge(open, new Bepaling(open, beperking), (eerder, nieuw) -> zeker ? nieuw : eerder);
            }
        }
        return List.copyOf(perOnbekende.values());
    }

    /** The one unknown of which nothing is said in a relation that leaves one value for it; -1 when it is no such relation. */
    private static int enigeOnbekende(Beperking beperking, BitSet bekend) {
        if (beperking.trappen().get(0).aantal() != 1) {
            return -1;
        }
        int plaats = -1;
        for (int i = 0; i < beperking.onbekenden().length; i++) {
            if (!bekend.get(beperking.onbekenden()[i])) {
                if (plaats >= 0) {
                    return -1;
                }
                plaats = i;
            }
        }
        return plaats >= 0 && Math.abs(beperking.factoren()[plaats]) == 1
                ? beperking.onbekenden()[plaats]
                : -1;
    }

    /** Which unknowns without a name move when others do. */
    private static final class Volgers {
        private final List<Bepaling> bepalingen;
        private final int[][] bijOnbekende;
        private final long[] stap;

        Volgers(List<Bepaling> bepalingen, int aantal) {
            this.bepalingen = bepalingen;
            this.bijOnbekende = Inperking.keerOm(
                    bepalingen.stream()
                            .map(bepaling -> bepaling.beperking().onbekenden())
                            .toArray(int[][]::new),
                    aantal);
            this.stap = new long[aantal];
        }

        /** The same with those. */
        Verschil vulAan(Verschil een) {
            BitSet rakend = new BitSet();
            for (int i = 0; i < een.onbekenden().length; i++) {
                stap[een.onbekenden()[i]] = een.stappen()[i];
                for (int bepaling : bijOnbekende[een.onbekenden()[i]]) {
                    rakend.set(bepaling);
                }
            }
            int aantal = een.onbekenden().length;
            int[] onbekenden = Arrays.copyOf(een.onbekenden(), aantal + rakend.cardinality());
            int[] stappen = Arrays.copyOf(een.stappen(), onbekenden.length);
            for (int nummer = rakend.nextSetBit(0); nummer >= 0; nummer = rakend.nextSetBit(nummer + 1)) {
                Bepaling bepaling = bepalingen.get(nummer);
                int erbij = Math.toIntExact(bepaling.rest(0, stap));
                if (erbij != 0) {
                    onbekenden[aantal] = bepaling.onbekende();
                    stappen[aantal++] = erbij;
                }
            }
            for (int onbekende : een.onbekenden()) {
                stap[onbekende] = 0;
            }
            return new Verschil(Arrays.copyOf(onbekenden, aantal), Arrays.copyOf(stappen, aantal));
        }
    }

    /**
     * What is said of a part of the system, in the numbers of that part.
     *
     * @param eerste the first solution; empty when it is not said of all unknowns
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
        if (waarden.length == 0) {
            return new Deel(Optional.empty(), List.of());
        }
        Map<Integer, Integer> nummers = new HashMap<>();
        BitSet rakend = new BitSet();
        long[] eerste = new long[aantal];
        boolean volledig = true;
        for (int i = 0; i < leden.length; i++) {
            nummers.put(leden[i], plaats[i]);
            for (int verschil : bijOnbekende[leden[i]]) {
                rakend.set(verschil);
            }
            volledig &= bekend.get(leden[i]);
            eerste[plaats[i]] = waarden[leden[i]];
        }
        return new Deel(
                volledig ? Optional.of(eerste) : Optional.empty(),
                rakend.stream()
                        .mapToObj(nummer -> verschillen.get(nummer).binnen(nummers))
                        .toList());
    }
}
