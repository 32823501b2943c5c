package nl.verzuimatlas.portal.figuur;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cautions of a page. One that holds for several figures is said once, with a number by which those figures refer to it; one that
 * holds for a single figure stands with that figure.
 *
 * @param gedeeld cautions that are said once, in the order of their numbers, which begin at 1
 */
public record Opmerkingen(List<String> gedeeld) {

    /** Nothing is shared: each figure says its own. */
    public static final Opmerkingen GEEN = new Opmerkingen(List.of());

    public Opmerkingen {
        gedeeld = List.copyOf(gedeeld);
    }

    /**
     * Cautions of a page.
     *
     * @param altijd what the page says anyway; numbered first
     * @param figuren all figures of the page, in their order
     */
    public static Opmerkingen van(List<String> altijd, List<Figuur> figuren) {
        Map<String, Integer> keren = new HashMap<>();
        figuren.forEach(figuur -> figuur.opmerkingen().forEach(opmerking -> keren.merge(opmerking, 1, Integer::sum)));
        Set<String> gedeeld = new LinkedHashSet<>(altijd);
        figuren.stream()
                .flatMap(figuur -> figuur.opmerkingen().stream())
                .filter(opmerking -> keren.get(opmerking) > 1)
                .forEach(gedeeld::add);
        return new Opmerkingen(List.copyOf(gedeeld));
    }

    /** Cautions of a page that says nothing else. */
    public static Opmerkingen van(List<Figuur> figuren) {
        return van(List.of(), figuren);
    }

    /** Numbers of the shared cautions that hold for {@code figuur}, lowest first. */
    public List<Integer> nummers(Figuur figuur) {
        return IntStream.rangeClosed(1, gedeeld.size())
                .filter(nummer -> figuur.opmerkingen().contains(gedeeld.get(nummer - 1)))
                .boxed()
                .toList();
    }

    /** Cautions that {@code figuur} says itself. */
    public List<String> eigen(Figuur figuur) {
        return figuur.opmerkingen().stream()
                .filter(opmerking -> !gedeeld.contains(opmerking))
                .toList();
    }
}
