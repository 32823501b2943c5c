package nl.verzuimatlas.etl.profiel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file must look like to have a layout. A file with a header has all of {@code koppen} and none of
 * {@code zonder}; a file without one has as many cells as {@code cellen}, and its rows fit them.
 *
 * @param koppen headers that must be there; case, spaces, hyphens and underscores do not count
 * @param zonder headers that may not be there
 * @param cellen for a file without a header: per cell a regular expression
 * @param waarden per header a regular expression that the filled cells of the first rows fit
 */
public record Herkenning(List<String> koppen, List<String> zonder, List<String> cellen, Map<String, String> waarden) {

    public Herkenning {
        koppen = koppen == null ? List.of() : List.copyOf(koppen);
        zonder = zonder == null ? List.of() : List.copyOf(zonder);
        cellen = cellen == null ? List.of() : List.copyOf(cellen);
        waarden = waarden == null ? Map.of() : Map.copyOf(waarden);
        if (koppen.isEmpty() == cellen.isEmpty()) {
            throw new IllegalArgumentException("either koppen or cellen is needed");
        }
        cellen.forEach(Pattern::compile);
        waarden.values().forEach(Pattern::compile);
    }

    /** Whether files of this layout have no header. */
    public boolean zonderKop() {
        return koppen.isEmpty();
    }
}
