package nl.verzuimatlas.portal.gemeente;

import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * List of municipalities.
 *
 * @param kader frame
 * @param inleiding what the page shows
 * @param tabel municipalities with the regions that they lie in
 */
public record GemeentenPage(Kader kader, String inleiding, Tabel tabel) implements Pagina {

    @Override
    public String sjabloon() {
        return "gemeente/gemeenten.jte";
    }
}
