package nl.verzuimatlas.portal.gemeente;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * List of municipalities.
 *
 * @param kader frame
 * @param inleiding what the page shows
 * @param tabel municipalities with the regions that they lie in
 * @param trechters funnels of figures over all municipalities
 */
public record GemeentenPage(Kader kader, String inleiding, Tabel tabel, List<Figuur> trechters) implements Pagina {

    public GemeentenPage {
        trechters = List.copyOf(trechters);
    }

    @Override
    public String sjabloon() {
        return "gemeente/gemeenten.jte";
    }
}
