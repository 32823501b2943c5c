package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Classes of numbers for a map, from light to dark: the natural breaks of all numbers of all years (Fisher and Jenks), on round numbers.
 * Numbers with the same colour are as near to each other as five colours allow, so that a year that is high as a whole still has
 * several colours; and a colour means the same in each year.
 *
 * @param grenzen lower bounds of the second and later classes, rising
 */
record Kleurklassen(List<Double> grenzen) {

    /** Light to dark; the darker ones are told from white, the light ones have an outline. */
    static final List<String> KLEUREN = List.of("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d");

    /** Bounds are round to at least this part of the range. */
    private static final double DEEL_VAN_BEREIK = 40;

    /** More than the dust of binary fractions, less than any difference. */
    private static final double NET = 1e-9;

    private static final List<Double> RONDE_STAPPEN = List.of(1.0, 2.0, 5.0);

    Kleurklassen {
        grenzen = List.copyOf(grenzen);
    }

    /** Classes of {@code getallen}, at most five; fewer when there are few different numbers. */
    static Kleurklassen van(List<Double> getallen) {
        double laagste = getallen.stream().mapToDouble(g -> g).min().orElse(0);
        double hoogste = getallen.stream().mapToDouble(g -> g).max().orElse(0);
        double stap = stap(hoogste - laagste);
        // steps below a number, so that a bound that is a step keeps the classes that were found
        double[] stappen = getallen.stream()
                .mapToDouble(getal -> Math.floor(zoalsGetoond(getal) / stap + NET))
                .sorted()
                .toArray();
        List<Double> grenzen = new ArrayList<>();
        for (int begin : Breuken.van(stappen, KLEUREN.size())) {
            grenzen.add(zoalsGetoond(stappen[begin] * stap));
        }
        return new Kleurklassen(grenzen);
    }

    /** Number of classes. */
    int aantal() {
        return grenzen.size() + 1;
    }

    /** Class of a number, from 0; a number that is shown as a bound is in the class above it. */
    int klasse(double getal) {
        return (int)
                grenzen.stream().filter(grens -> zoalsGetoond(getal) >= grens).count();
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

    /** The smallest of 0.1, 0.2, 0.5, 1, 2, 5 and so on that is not under a part of the range. */
    private static double stap(double bereik) {
        for (double macht = 0.1; ; macht *= 10) {
            for (double stap : RONDE_STAPPEN) {
                if (macht * stap >= bereik / DEEL_VAN_BEREIK) {
                    return zoalsGetoond(macht * stap);
                }
            }
        }
    }

    private static double zoalsGetoond(double getal) {
        return Math.rint(getal * 10) / 10;
    }
}
