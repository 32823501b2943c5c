package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.http.Adres;

/**
 * Links from a page of an answer to itself and its neighbours.
 *
 * @param zelf address of this page
 * @param vorige address of the page before; empty on the first
 * @param volgende address of the page after; empty on the last
 */
record Pagineur(String zelf, Optional<String> vorige, Optional<String> volgende) {

    /**
     * Links of a page.
     *
     * @param totaal number of rows of all pages together
     */
    static Pagineur van(ApiVerzoek verzoek, Vraag vraag, long totaal) {
        int pagina = vraag.pagina();
        boolean meer = vraag.paginagrootte()
                .filter(grootte -> totaal > (long) pagina * grootte)
                .isPresent();
        return new Pagineur(
                verzoek.adres(),
                pagina > 1 ? Optional.of(adres(verzoek, pagina - 1)) : Optional.empty(),
                meer ? Optional.of(adres(verzoek, pagina + 1)) : Optional.empty());
    }

    /** The links as an answer in JSON gives them. */
    Map<String, Object> links() {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Json.link(zelf));
        vorige.ifPresent(adres -> links.put("prev", Json.link(adres)));
        volgende.ifPresent(adres -> links.put("next", Json.link(adres)));
        return links;
    }

    /** The links as parts of a header (RFC 8288); empty when there is but one page. */
    List<String> koppen() {
        return Stream.concat(
                        vorige.map(adres -> "<" + adres + ">; rel=\"prev\"").stream(),
                        volgende.map(adres -> "<" + adres + ">; rel=\"next\"").stream())
                .toList();
    }

    private static String adres(ApiVerzoek verzoek, int pagina) {
        return Adres.met(verzoek.pad(), verzoek.parameters(), Vraag.PAGINA.naam(), Integer.toString(pagina));
    }
}
