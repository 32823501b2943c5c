package nl.verzuimatlas.warehouse.duiding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Rangbereik;

/** Places of areas in a ranking, as ranges: place 1 has the lowest value. */
public final class Rangen {

    private Rangen() {}

    /**
     * The range of places of each area with a shown numerator and denominator; with {@code niveau} all true places lie in
     * their ranges together.
     *
     * @param gebieden one figure per area, of one school year
     * @return range by area code; without an area of which no such figure is shown, empty when fewer than two have one
     */
    public static Map<String, Rangbereik> van(List<Waarneming> gebieden, double niveau) {
        List<Waarneming> getoond = gebieden.stream()
                .filter(gebied -> Telcijfer.van(gebied).isPresent())
                .toList();
        if (getoond.size() < 2) {
            return Map.of();
        }
        double perGebied = Rangbereik.niveauPerGebied(getoond.size(), niveau);
        Map<String, Interval> intervallen = new LinkedHashMap<>();
        for (Waarneming gebied : getoond) {
            intervallen.put(
                    gebied.regiocode(), Telcijfer.van(gebied).orElseThrow().interval(perGebied));
        }
        return Rangbereik.van(intervallen);
    }
}
