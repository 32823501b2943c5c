package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Hides points of survival curves. Who knows how many spells there are can turn the fall between two points that are shown into a
 * number of pupils, so each fall is none or no small number, and so is what is left at the end. The points of the first
 * breakdown of the indicator go before those of the others. A curve is hidden whole where what is left of the region without it
 * would be too few.
 *
 * @param regel limits
 * @param register the registry
 * @param leden gemeenten of each region, by kind and code
 */
record Curvebescherming(Beschermingsregel regel, Indicatorregister register, Map<String, Set<String>> leden) {

    /** Shares are of numbers that are estimates, so equal is nearly equal. */
    private static final double SPELING = 1e-6;

    /** Cells of survival curves that may not be shown although there are enough spells. */
    Set<Celsleutel> verborgen(Map<Celsleutel, Cel> cellen) {
        Map<String, List<Cel>> perCurve = new TreeMap<>();
        for (Cel cel : cellen.values()) {
            if (cel.heeftCijfer() && isOverleving(cel)) {
                Celsleutel sleutel = cel.sleutel();
                perCurve.computeIfAbsent(
                                sleutel.indicator() + "|" + sleutel.schooljaar() + "|" + gebied(sleutel),
                                nieuw -> new ArrayList<>())
                        .add(cel);
            }
        }
        Set<Celsleutel> verborgen = new HashSet<>();
        for (List<Cel> curve : perCurve.values()) {
            boolean restIsKlein = restIsKlein(curve.get(0), cellen);
            Set<Integer> getoond = getoond(curve);
            for (Cel cel : curve) {
                boolean isPunt = cel.teller().isPresent();
                if (restIsKlein || isPunt && !getoond.contains(maanden(cel))) {
                    verborgen.add(cel.sleutel());
                }
            }
        }
        return verborgen;
    }

    private boolean isOverleving(Cel cel) {
        return register.findRegistratie(cel.sleutel().indicator())
                .filter(registratie -> registratie.berekening().maat() == Maat.OVERLEVING)
                .isPresent();
    }

    /** Months of the points that may be shown. */
    private Set<Integer> getoond(List<Cel> curve) {
        String eerste = register.getRegistratie(curve.get(0).sleutel().indicator())
                .indicator()
                .hoofddimensie();
        SortedMap<Integer, Double> punten = new TreeMap<>();
        for (boolean hoofd : List.of(true, false)) {
            curve.stream()
                    .filter(cel -> cel.teller().isPresent())
                    .filter(cel -> cel.sleutel().dimensie().equals(eerste) == hoofd)
                    .sorted((een, ander) -> Integer.compare(maanden(een), maanden(ander)))
                    .filter(cel -> past(cel, punten))
                    .forEach(cel -> punten.put(maanden(cel), cel.teller().getAsDouble()));
        }
        return punten.keySet();
    }

    private boolean past(Cel cel, SortedMap<Integer, Double> punten) {
        int maand = maanden(cel);
        double geeindigd = cel.teller().orElseThrow();
        SortedMap<Integer, Double> ervoor = punten.headMap(maand);
        SortedMap<Integer, Double> erna = punten.tailMap(maand);
        double vorige = ervoor.isEmpty() ? 0 : ervoor.get(ervoor.lastKey());
        double volgende = erna.isEmpty() ? cel.noemer().orElseThrow() : erna.get(erna.firstKey());
        return isVeilig(geeindigd - vorige) && isVeilig(volgende - geeindigd);
    }

    private boolean isVeilig(double aantal) {
        return Math.abs(aantal) < SPELING || aantal >= regel.drempel();
    }

    /** Whether the region without this area would have too few spells for a curve of its own. */
    private boolean restIsKlein(Cel cel, Map<Celsleutel, Cel> cellen) {
        Set<String> eigen = leden.getOrDefault(gebied(cel.sleutel()), Set.of());
        return leden.entrySet().stream()
                .filter(regio -> regio.getKey().startsWith(Regiotype.GGD.term() + "|"))
                .filter(regio -> regio.getValue().containsAll(eigen))
                .map(regio -> cellen.get(cel.sleutel()
                        .metGebied(
                                Regiotype.GGD,
                                regio.getKey().substring(Regiotype.GGD.term().length() + 1))))
                .filter(geheel -> geheel != null && geheel.noemer().isPresent())
                .mapToDouble(
                        geheel -> geheel.noemer().getAsDouble() - cel.noemer().orElse(0))
                .anyMatch(rest -> rest > 0 && rest < regel.enqueteMinimum());
    }

    private static String gebied(Celsleutel sleutel) {
        return sleutel.regiotype().term() + "|" + sleutel.regiocode();
    }

    private static int maanden(Cel cel) {
        return Integer.parseInt(cel.sleutel().categorie().replaceAll("[^0-9]", ""));
    }
}
