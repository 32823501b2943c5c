package nl.verzuimatlas.portal.overzicht;

import java.util.List;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * Home page.
 *
 * @param kader frame
 * @param inleiding what the page shows
 * @param filters filter form
 * @param tegels key figures of the region
 * @param figuren map and dots, course over the years, table of all key figures
 */
public record OverzichtPage(Kader kader, String inleiding, Filters filters, List<Tegel> tegels, List<Figuur> figuren)
        implements Pagina {

    public OverzichtPage {
        tegels = List.copyOf(tegels);
        figuren = List.copyOf(figuren);
    }

    /** The same content in the frame and with the form of another question. */
    public OverzichtPage met(Kader nieuwKader, Filters nieuweFilters) {
        return new OverzichtPage(nieuwKader, inleiding, nieuweFilters, tegels, figuren);
    }

    @Override
    public String sjabloon() {
        return "overzicht/overzicht.jte";
    }
}
