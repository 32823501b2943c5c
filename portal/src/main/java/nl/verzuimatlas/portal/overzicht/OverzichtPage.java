package nl.verzuimatlas.portal.overzicht;

import java.util.List;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Opmerkingen;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * Home page.
 *
 * @param kader frame
 * @param filters filter form
 * @param inhoud what the page says for these choices
 */
public record OverzichtPage(Kader kader, Filters filters, Inhoud inhoud) implements Pagina {

    /**
     * What follows from a release and the choices alone.
     *
     * @param inleiding what the page shows
     * @param tegels key figures of the region
     * @param figuren map and dots, course over the years, table of all key figures
     */
    public record Inhoud(String inleiding, List<Tegel> tegels, List<Figuur> figuren) {
        public Inhoud {
            tegels = List.copyOf(tegels);
            figuren = List.copyOf(figuren);
        }

        /** Cautions, those of several figures once. */
        public Opmerkingen opmerkingen() {
            return Opmerkingen.van(figuren);
        }
    }

    @Override
    public String sjabloon() {
        return "overzicht/overzicht.jte";
    }
}
