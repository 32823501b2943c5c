package nl.verzuimatlas.portal.pagina;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.http.Adres;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * A request for a page, apart from the web server.
 *
 * @param pad path of the page
 * @param padDelen variable parts of the path by name
 * @param filters GET parameters in their order; a blank one counts as absent
 * @param geldend the release that is served now, when the request is answered from another one
 */
public record Verzoek(
        String pad, Map<String, String> padDelen, Map<String, List<String>> filters, Optional<ReleaseInfo> geldend) {

    static final String RELEASE = Uitgavekeuze.PARAMETER;

    public Verzoek {
        padDelen = Map.copyOf(padDelen);
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
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

    /** How this view of release {@code releaseId} is found again; blank filters are left out. */
    public Permalink permalink(String releaseId) {
        Map<String, List<String>> gekozen = new LinkedHashMap<>();
        filters.keySet().stream()
                .filter(naam -> !naam.equals(RELEASE) && !filterWaarden(naam).isEmpty())
                .forEach(naam -> gekozen.put(naam, filterWaarden(naam)));
        String nu = Adres.van(pad, gekozen);
        gekozen.put(RELEASE, List.of(releaseId));
        return new Permalink(Adres.van(pad, gekozen), nu, geldend);
    }
}
