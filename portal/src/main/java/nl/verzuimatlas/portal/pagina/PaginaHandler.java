package nl.verzuimatlas.portal.pagina;

import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers a request for a page from one release. */
@FunctionalInterface
public interface PaginaHandler {

    /**
     * The page that {@code verzoek} asks for.
     *
     * @throws NietGevonden if the request names something that the release does not hold
     */
    Pagina pagina(ReleaseLezer lezer, Verzoek verzoek);
}
