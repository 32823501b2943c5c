package nl.verzuimatlas.portal.duiding;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * A page of figures: what it is about, what can be chosen, key figures, evidence.
 *
 * @param kader frame
 * @param inleiding what the page shows
 * @param waarschuwing what a reader must know before reading; empty when nothing
 * @param filters filter form
 * @param tegels key figures
 * @param figuren figures
 */
public record FigurenPage(
        Kader kader, String inleiding, String waarschuwing, Filters filters, List<Tegel> tegels, List<Figuur> figuren)
        implements Pagina {

    public FigurenPage {
        tegels = List.copyOf(tegels);
        figuren = List.copyOf(figuren);
    }

    @Override
    public String sjabloon() {
        return "onderdeel/figuren.jte";
    }
}
