package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.verzuimatlas.warehouse.bescherming.Verband.Soort;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Figures that are the same in every area and year, such as a route and the sanction that follows from it, or a rule that two protocols share. The
 * registry does not name them all, but a reader who compares what is shown finds them, and believes them where they are hidden.
 */
final class Gelijken {

    /** So many counts, of so many sizes, are not the same by chance. */
    private static final int MINSTENS = 8;

    private static final int SOORTEN = 3;

    private final Map<Celsleutel, Cel> cellen;

    /** The figures to compare. */
    Gelijken(Map<Celsleutel, Cel> cellen) {
        this.cellen = cellen;
    }

    private record Figuur(String indicator, String dimensie, String categorie) {}

    private record Plaats(String regiotype, String regiocode, String schooljaar) {}

    /**
     * Hands to {@code naar} that cells are equal.
     *
     * @param isGeteld whether a cell counts
     */
    void van(Predicate<Celsleutel> isGeteld, Consumer<Verband> naar) {
        Map<Figuur, Map<Plaats, Long>> figuren = new HashMap<>();
        Map<Figuur, Map<Plaats, Celsleutel>> sleutels = new HashMap<>();
        for (Map.Entry<Celsleutel, Cel> een : cellen.entrySet()) {
            Celsleutel sleutel = een.getKey();
            if (sleutel.reeks() == Reeks.EIGEN && een.getValue().heeftCijfer() && isGeteld.test(sleutel)) {
                Figuur figuur = new Figuur(sleutel.indicator(), sleutel.dimensie(), sleutel.categorie());
                Plaats plaats = new Plaats(sleutel.regiotype().term(), sleutel.regiocode(), sleutel.schooljaar());
                figuren.computeIfAbsent(figuur, nieuw -> new HashMap<>())
                        .put(plaats, Math.round(een.getValue().teller().orElse(0)));
                sleutels.computeIfAbsent(figuur, nieuw -> new HashMap<>()).put(plaats, sleutel);
            }
        }
        Map<Map<Plaats, Long>, List<Figuur>> perInhoud = new HashMap<>();
        figuren.forEach((figuur, inhoud) -> {
            if (isEigen(inhoud)) {
                perInhoud.computeIfAbsent(inhoud, nieuw -> new ArrayList<>()).add(figuur);
            }
        });
        Map<Celsleutel, Verband> gevonden = new TreeMap<>();
        perInhoud.values().stream().filter(gelijk -> gelijk.size() > 1).forEach(gelijk -> {
            List<Figuur> volgorde = gelijk.stream()
                    .sorted((een, ander) -> een.toString().compareTo(ander.toString()))
                    .toList();
            for (Figuur ander : volgorde.subList(1, volgorde.size())) {
                sleutels.get(ander)
                        .forEach((plaats, sleutel) -> gevonden.put(
                                sleutel,
                                new Verband(
                                        Soort.TELLERS,
                                        List.of(sleutels.get(volgorde.get(0)).get(plaats)),
                                        List.of(sleutel))));
            }
        });
        gevonden.values().forEach(naar);
    }

    private static boolean isEigen(Map<Plaats, Long> inhoud) {
        Set<Long> soorten = new HashSet<>();
        int aantal = 0;
        for (long teller : inhoud.values()) {
            if (teller > 0) {
                aantal++;
                soorten.add(teller);
            }
        }
        return aantal >= MINSTENS && soorten.size() >= SOORTEN;
    }
}
