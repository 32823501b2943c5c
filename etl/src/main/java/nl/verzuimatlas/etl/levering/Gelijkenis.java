package nl.verzuimatlas.etl.levering;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** What somebody may have meant by a name that does not exist. */
final class Gelijkenis {

    private static final JaroWinklerSimilarity GELIJKENIS = new JaroWinklerSimilarity();

    private Gelijkenis() {}

    /**
     * The names that are like {@code naam}, the likest first.
     *
     * @param minste how like they must be, 0 to 1
     */
    static List<String> opVolgorde(String naam, Collection<String> namen, double minste) {
        return namen.stream()
                .filter(ander -> mate(naam, ander) >= minste)
                .sorted(Comparator.comparingDouble((String ander) -> mate(naam, ander))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double mate(String een, String ander) {
        return GELIJKENIS.apply(een.toLowerCase(Locale.ROOT), ander.toLowerCase(Locale.ROOT));
    }
}
