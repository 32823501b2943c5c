package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A part of a system without what it says twice, in primitive arrays: numbers that are equal by a relation are one, and relations that are the
 * same then are one as well. Its numbers and relations have numbers of their own, from 0.
 */
final class Kern {

    private static final int GEEN = -1;

    private final int eersteGetal;
    private final int[] plaatsen;
    private final int[][] leden;
    private final int[] omlaag;
    private final int[] rijBegin;
    private final int[] rijGetal;
    private final int[] rijKeer;
    private final int[] kolomBegin;
    private final int[] kolomRij;
    private final int[] kolomKeer;
    private final int[] sluitpost;
    private final BitSet vast = new BitSet();

    /** What a part says. */
    Kern(Stelsel stelsel, Samenhang deel) {
        int[] getallen = deel.getallen();
        Groepering gelijken = gelijken(stelsel, deel);
        Map<Integer, List<Integer>> perWortel = new TreeMap<>();
        for (int i = 0; i < getallen.length; i++) {
            perWortel
                    .computeIfAbsent(gelijken.groep(i), nieuw -> new ArrayList<>())
                    .add(getallen[i]);
        }
        eersteGetal = getallen[0];
        plaatsen = new int[getallen[getallen.length - 1] - eersteGetal + 1];
        leden = new int[perWortel.size()][];
        omlaag = new int[leden.length];
        int volgende = 0;
        for (List<Integer> groep : perWortel.values()) {
            leden[volgende] = groep.stream().mapToInt(Integer::intValue).toArray();
            omlaag[volgende] = Integer.MAX_VALUE;
            for (int getal : groep) {
                plaatsen[getal - eersteGetal] = volgende;
                omlaag[volgende] = Math.min(omlaag[volgende], stelsel.waarde(getal) - stelsel.ondergrens(getal));
            }
            volgende++;
        }
        List<Map<Integer, Integer>> rijen = List.copyOf(rijen(stelsel, deel));
        rijBegin = new int[rijen.size() + 1];
        kolomBegin = new int[leden.length + 1];
        for (int rij = 0; rij < rijen.size(); rij++) {
            rijBegin[rij + 1] = rijBegin[rij] + rijen.get(rij).size();
            rijen.get(rij).keySet().forEach(getal -> kolomBegin[getal + 1]++);
        }
        for (int getal = 0; getal < leden.length; getal++) {
            kolomBegin[getal + 1] += kolomBegin[getal];
        }
        rijGetal = new int[rijBegin[rijen.size()]];
        rijKeer = new int[rijGetal.length];
        kolomRij = new int[rijGetal.length];
        kolomKeer = new int[rijGetal.length];
        vul(rijen);
        rijen.stream()
                .filter(rij -> rij.size() == 1)
                .flatMap(rij -> rij.keySet().stream())
                .forEach(getal -> Arrays.stream(leden[getal]).forEach(vast::set));
        sluitpost = new int[rijen.size()];
        Arrays.setAll(sluitpost, rij -> sluitpost(stelsel, rij));
    }

    private static Groepering gelijken(Stelsel stelsel, Samenhang deel) {
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
        return gelijken;
    }

    /** The distinct relations: of each distinct number in it how often it counts. */
    private Set<Map<Integer, Integer>> rijen(Stelsel stelsel, Samenhang deel) {
        Stelsel.Rijen alle = stelsel.rijen();
        Set<Map<Integer, Integer>> rijen = new LinkedHashSet<>();
        for (int rij : deel.rijen()) {
            Map<Integer, Integer> som = new TreeMap<>();
            for (int i = alle.begin()[rij]; i < alle.begin()[rij + 1]; i++) {
                som.merge(plaats(alle.getal()[i]), (int) alle.teken()[i], Integer::sum);
            }
            som.values().removeIf(teken -> teken == 0);
            if (!som.isEmpty()) {
                boolean isAndersom = som.values().iterator().next() < 0;
                som.replaceAll((getal, teken) -> isAndersom ? -teken : teken);
                rijen.add(som);
            }
        }
        return rijen;
    }

    private void vul(List<Map<Integer, Integer>> rijen) {
        int[] volgende = kolomBegin.clone();
        for (int rij = 0; rij < rijen.size(); rij++) {
            int plaats = rijBegin[rij];
            for (Map.Entry<Integer, Integer> lid : rijen.get(rij).entrySet()) {
                rijGetal[plaats] = lid.getKey();
                rijKeer[plaats++] = lid.getValue();
                kolomRij[volgende[lid.getKey()]] = rij;
                kolomKeer[volgende[lid.getKey()]++] = lid.getValue();
            }
        }
    }

    /** Of the numbers that are in this relation only and need no price of their own, the one that can go down most. */
    private int sluitpost(Stelsel stelsel, int rij) {
        int ruimste = GEEN;
        for (int i = rijBegin[rij]; i < rijBegin[rij + 1]; i++) {
            int getal = rijGetal[i];
            boolean isAlleenHier = kolomBegin[getal + 1] - kolomBegin[getal] == 1;
            if (isAlleenHier
                    && (ruimste == GEEN || omlaag[getal] > omlaag[ruimste])
                    && Arrays.stream(leden[getal]).allMatch(lid -> isPrijsloos(stelsel, rij, lid))) {
                ruimste = getal;
            }
        }
        return ruimste;
    }

    /** Whether a number is nowhere shown, or differs only when another number of its cell does. */
    private boolean isPrijsloos(Stelsel stelsel, int rij, int getalVanStelsel) {
        int cel = stelsel.cel(getalVanStelsel);
        if (cel == Stelsel.GEEN_CEL) {
            return true;
        }
        int eigen = plaats(getalVanStelsel);
        for (int i = rijBegin[rij]; i < rijBegin[rij + 1]; i++) {
            if (rijGetal[i] != eigen && Arrays.stream(leden[rijGetal[i]]).noneMatch(lid -> stelsel.cel(lid) == cel)) {
                return false;
            }
        }
        return true;
    }

    /** How many distinct numbers there are. */
    int getallen() {
        return leden.length;
    }

    /** How many distinct relations there are. */
    int rijen() {
        return sluitpost.length;
    }

    /** Which distinct number a number of the system is. */
    int plaats(int getalVanStelsel) {
        return plaatsen[getalVanStelsel - eersteGetal];
    }

    /**
     * The numbers of the system that a relation alone makes certain, whatever is hidden, once those that are equal are one: what is left of a whole
     * without a part that is the whole in every area.
     */
    BitSet vast() {
        return vast;
    }

    /** The numbers of the system that are this one. */
    int[] leden(int getal) {
        return leden[getal];
    }

    /** By how much it can be lower. */
    int omlaag(int getal) {
        return omlaag[getal];
    }

    /** Where the numbers of a relation begin; they end where those of the next begin. */
    int rijBegin(int rij) {
        return rijBegin[rij];
    }

    int rijGetal(int plaats) {
        return rijGetal[plaats];
    }

    int rijKeer(int plaats) {
        return rijKeer[plaats];
    }

    /** Where the relations of a number begin; they end where those of the next begin. */
    int kolomBegin(int getal) {
        return kolomBegin[getal];
    }

    int kolomRij(int plaats) {
        return kolomRij[plaats];
    }

    int kolomKeer(int plaats) {
        return kolomKeer[plaats];
    }

    /**
     * A number that is in no other relation, so that it can be whatever the others in this one leave for it, and that is nowhere shown or in a
     * cell that is paid for by the others; negative if there is none.
     */
    int sluitpost(int rij) {
        return sluitpost[rij];
    }
}
