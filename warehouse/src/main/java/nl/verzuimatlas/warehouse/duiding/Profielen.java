package nl.verzuimatlas.warehouse.duiding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels.Profielregel;

/** Features of gemeenten from the denominators of the published cube: populations, which are never hidden. */
final class Profielen {

    private Profielen() {}

    /** Cells that the features stand in. */
    static List<Cijferkeuze> cellen(Map<String, Profielregel> regels) {
        return regels.values().stream()
                .flatMap(regel -> Stream.concat(Stream.of(regel.cel()), regel.van().stream()))
                .distinct()
                .map(Cijferkeuze::parse)
                .toList();
    }

    /** Features by gemeente code; a feature of which a denominator is not known is left out. */
    static Map<String, Map<String, Double>> van(List<Waarneming> gemeenten, Map<String, Profielregel> regels) {
        Map<String, Map<Cijferkeuze, Double>> noemers = new HashMap<>();
        for (Waarneming w : gemeenten) {
            if (w.noemer().isPresent() && w.noemer().getAsDouble() > 0) {
                noemers.computeIfAbsent(w.regiocode(), code -> new HashMap<>())
                        .put(Cijferkeuze.van(w), w.noemer().getAsDouble());
            }
        }
        Map<String, Map<String, Double>> profielen = new HashMap<>();
        noemers.forEach((code, perCel) -> {
            Map<String, Double> profiel = new HashMap<>();
            regels.forEach((naam, regel) -> kenmerk(regel, perCel).ifPresent(waarde -> profiel.put(naam, waarde)));
            profielen.put(code, profiel);
        });
        return profielen;
    }

    private static OptionalDouble kenmerk(Profielregel regel, Map<Cijferkeuze, Double> noemers) {
        Double eigen = noemers.get(Cijferkeuze.parse(regel.cel()));
        List<Double> van = regel.van().stream()
                .map(Cijferkeuze::parse)
                .filter(noemers::containsKey)
                .map(noemers::get)
                .toList();
        if (eigen == null || van.size() < regel.van().size()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                van.isEmpty()
                        ? eigen
                        : eigen / van.stream().mapToDouble(Double::doubleValue).sum());
    }
}
