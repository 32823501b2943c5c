package nl.verzuimatlas.portal.pagina;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a page, apart from the web server.
 *
 * @param padDelen variable parts of the path by name
 * @param filters GET parameters; a blank one counts as absent
 */
public record Verzoek(Map<String, String> padDelen, Map<String, List<String>> filters) {

    public Verzoek {
        padDelen = Map.copyOf(padDelen);
        filters = Map.copyOf(filters);
    }

    /** Variable part {@code naam} of the path. */
    public String padDeel(String naam) {
        return padDelen.get(naam);
    }

    /** First value of the filter {@code naam}; empty when it was not given or left blank. */
    public Optional<String> filter(String naam) {
        return filterWaarden(naam).stream().findFirst();
    }

    /** All values of the filter {@code naam} that are not blank. */
    public List<String> filterWaarden(String naam) {
        return filters.getOrDefault(naam, List.of()).stream()
                .map(String::strip)
                .filter(waarde -> !waarde.isEmpty())
                .toList();
    }
}
