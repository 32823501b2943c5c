package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * The other worlds that prove a release to be safe, in terms that outlive it: cells by their keys. A world is a difference to the truth, so it
 * still fits where the truth has changed a little; the next release need not look for what it finds here. It tells which small numbers differ
 * by how much, so it is as internal as these are.
 *
 * @param werelden each world that was found, in the order in which they were
 */
public record Bewijs(List<List<Verschil>> werelden) {

    /** Nothing is proved. */
    public static final Bewijs GEEN = new Bewijs(List.of());

    public Bewijs {
        werelden = List.copyOf(werelden);
    }

    /**
     * What differs in a world.
     *
     * @param cel whose number it is
     * @param getal which of its numbers: 0 is the numerator, 1 the denominator, 2 what is left
     * @param verschuiving by how much it differs, not 0
     */
    public record Verschil(Celsleutel cel, int getal, int verschuiving) {}

    /** Solutions of a system of which cell {@code i} has the key {@code cellen.get(i)}. */
    static Bewijs van(Stelsel stelsel, List<Celsleutel> cellen, List<Oplossing> oplossingen) {
        return new Bewijs(oplossingen.stream()
                .map(oplossing -> verschillen(stelsel, cellen, oplossing))
                .toList());
    }

    private static List<Verschil> verschillen(Stelsel stelsel, List<Celsleutel> cellen, Oplossing oplossing) {
        List<Verschil> verschillen = new ArrayList<>();
        for (int i = 0; i < oplossing.getallen().length; i++) {
            int getal = oplossing.getallen()[i];
            int cel = stelsel.cel(getal);
            if (cel != Stelsel.GEEN_CEL) {
                verschillen.add(new Verschil(
                        cellen.get(cel),
                        getal - stelsel.celBegin(cel),
                        oplossing.verschuiving()[i]));
            }
        }
        return List.copyOf(verschillen);
    }

    /** The worlds that are solutions of {@code stelsel} too. */
    List<Oplossing> oplossingen(Stelsel stelsel, List<Celsleutel> cellen) {
        Map<Celsleutel, Integer> nummers = new HashMap<>();
        for (int cel = 0; cel < cellen.size(); cel++) {
            nummers.put(cellen.get(cel), cel);
        }
        return werelden.stream()
                .flatMap(wereld -> oplossingen(stelsel, nummers, wereld))
                .toList();
    }

    /** Its pieces that hang together: each is a solution by itself, or is none. */
    private static Stream<Oplossing> oplossingen(
            Stelsel stelsel, Map<Celsleutel, Integer> nummers, List<Verschil> wereld) {
        Map<Integer, Integer> verschuivingen = new TreeMap<>();
        for (Verschil verschil : wereld) {
            Integer cel = nummers.get(verschil.cel());
            if (cel == null || verschil.getal() >= stelsel.celBegin(cel + 1) - stelsel.celBegin(cel)) {
                return Stream.empty();
            }
            verschuivingen.put(stelsel.celBegin(cel) + verschil.getal(), verschil.verschuiving());
        }
        vulAan(stelsel, verschuivingen);
        int[] getallen =
                verschuivingen.keySet().stream().mapToInt(Integer::intValue).toArray();
        return Oplossing.stukken(stelsel, getallen).stream()
                .map(stuk -> new Oplossing(
                        stuk, Arrays.stream(stuk).map(verschuivingen::get).toArray()))
                .filter(oplossing -> oplossing.klopt(stelsel));
    }

    /** Numbers that are nowhere shown have no key; each is what a relation leaves for it, once the others in it are known. */
    private static void vulAan(Stelsel stelsel, Map<Integer, Integer> verschuivingen) {
        Set<Integer> open = resten(stelsel, verschuivingen.keySet());
        Map<Integer, Integer> gevonden = new TreeMap<>();
        do {
            gevonden.clear();
            for (int rest : open) {
                for (int plaats = stelsel.kolomBegin(rest); plaats < stelsel.kolomBegin(rest + 1); plaats++) {
                    reken(stelsel, stelsel.kolomRij(plaats), rest, open, verschuivingen)
                            .ifPresent(verschuiving -> gevonden.put(rest, verschuiving));
                }
            }
            open.removeAll(gevonden.keySet());
            verschuivingen.putAll(gevonden);
        } while (!gevonden.isEmpty());
        verschuivingen.values().removeIf(verschuiving -> verschuiving == 0);
    }

    /** Numbers that are nowhere shown and share a relation with one of {@code getallen}, or with another of them. */
    private static Set<Integer> resten(Stelsel stelsel, Set<Integer> getallen) {
        Rijen rijen = stelsel.rijen();
        Set<Integer> resten = new TreeSet<>();
        Deque<Integer> wachtrij = new ArrayDeque<>(getallen);
        while (!wachtrij.isEmpty()) {
            int getal = wachtrij.remove();
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    int ander = rijen.getal()[i];
                    if (stelsel.cel(ander) == Stelsel.GEEN_CEL && resten.add(ander)) {
                        wachtrij.add(ander);
                    }
                }
            }
        }
        return resten;
    }

    private static Optional<Integer> reken(
            Stelsel stelsel, int rij, int rest, Set<Integer> open, Map<Integer, Integer> verschuivingen) {
        Rijen rijen = stelsel.rijen();
        int som = 0;
        int teken = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            if (getal == rest) {
                teken = rijen.teken()[i];
            } else if (open.contains(getal)) {
                return Optional.empty();
            } else {
                som += rijen.teken()[i] * verschuivingen.getOrDefault(getal, 0);
            }
        }
        return Optional.of(-som * teken);
    }
}
