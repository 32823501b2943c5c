package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Classes of numbers for a map, from light to dark. The borders are those that split all numbers of all years in equal groups, so that
 * a colour means the same in each year.
 *
 * @param grenzen lower bounds of the second and later classes, rising
 */
record Kleurklassen(List<Double> grenzen) {

    /** Light to dark; the darker ones are told from white, the light ones have an outline. */
    static final List<String> KLEUREN = List.of("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d");

    Kleurklassen {
        grenzen = List.copyOf(grenzen);
    }

    /** Classes of {@code getallen}, at most five; fewer when there are few different numbers. */
    static Kleurklassen van(List<Double> getallen) {
        List<Double> gesorteerd = getallen.stream().sorted().toList();
        List<Double> grenzen = new ArrayList<>();
        for (int k = 1; k < KLEUREN.size() && !gesorteerd.isEmpty(); k++) {
            double grens = afgerond(gesorteerd.get(k * gesorteerd.size() / KLEUREN.size()));
            boolean stijgt = grenzen.isEmpty() || grens > grenzen.get(grenzen.size() - 1);
            if (stijgt && grens > gesorteerd.get(0)) {
                grenzen.add(grens);
            }
        }
        return new Kleurklassen(grenzen);
    }

    /** Number of classes. */
    int aantal() {
        return grenzen.size() + 1;
    }

    /** Class of a number, from 0. */
    int klasse(double getal) {
        return (int) grenzen.stream().filter(grens -> getal >= grens).count();
    }

    /** Colour number of a class: few classes are spread over the whole range. */
    int kleur(int klasse) {
        return aantal() == 1 ? 2 : (int) Math.round((double) klasse * (KLEUREN.size() - 1) / (aantal() - 1));
    }

    /** Words for a class, with numbers written by {@code schrijf}. */
    String label(int klasse, DoubleFunction<String> schrijf) {
        if (aantal() == 1) {
            return "alle cijfers";
        }
        if (klasse == 0) {
            return "minder dan " + schrijf.apply(grenzen.get(0));
        }
        return klasse == grenzen.size()
                ? schrijf.apply(grenzen.get(klasse - 1)) + " of meer"
                : schrijf.apply(grenzen.get(klasse - 1)) + " tot " + schrijf.apply(grenzen.get(klasse));
    }

    private static double afgerond(double getal) {
        return Math.abs(getal) >= 100 ? Math.rint(getal) : Math.rint(getal * 10) / 10;
    }
}
