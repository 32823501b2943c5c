package nl.verzuimatlas.portal.pagina;

import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * How the present view is found again.
 *
 * @param vast path and query that name the release: the same figures for as long as that release is kept
 * @param nu the same view of the release that is served at the moment of asking
 * @param geldend the release that is served, when that is another than the one shown: a reader must know that other
 *     figures hold now
 */
public record Permalink(String vast, String nu, Optional<ReleaseInfo> geldend) {}
