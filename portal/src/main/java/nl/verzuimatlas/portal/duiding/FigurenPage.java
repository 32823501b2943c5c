package nl.verzuimatlas.portal.duiding;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * A page of figures: what it is about, what can be chosen, key figures, evidence.
 *
 * @param kader frame
 * @param inleiding what the page shows
 * @param waarschuwing what a reader must know before reading; empty when nothing
 * @param verwijzingen pages that belong to this one
 * @param filters filter form
 * @param tegels key figures
 * @param trends whether the figures of the page rise or fall, as sentences
 * @param figuren figures
 */
public record FigurenPage(
        Kader kader,
        String inleiding,
        String waarschuwing,
        List<Verwijzing> verwijzingen,
        Filters filters,
        List<Tegel> tegels,
        List<String> trends,
        List<Figuur> figuren)
        implements Pagina {

    public FigurenPage {
        verwijzingen = List.copyOf(verwijzingen);
        tegels = List.copyOf(tegels);
        trends = List.copyOf(trends);
        figuren = List.copyOf(figuren);
    }

    /** A page that no other page belongs to. */
    public FigurenPage(
            Kader kader,
            String inleiding,
            String waarschuwing,
            Filters filters,
            List<Tegel> tegels,
            List<Figuur> figuren) {
        this(kader, inleiding, waarschuwing, List.of(), filters, tegels, figuren);
    }

    /** A page without trends. */
    public FigurenPage(
            Kader kader,
            String inleiding,
            String waarschuwing,
            List<Verwijzing> verwijzingen,
            Filters filters,
            List<Tegel> tegels,
            List<Figuur> figuren) {
        this(kader, inleiding, waarschuwing, verwijzingen, filters, tegels, List.of(), figuren);
    }

    /** The same content in the frame and with the form of another question. */
    public FigurenPage met(Kader nieuwKader, Filters nieuweFilters) {
        return new FigurenPage(
                nieuwKader, inleiding, waarschuwing, verwijzingen, nieuweFilters, tegels, trends, figuren);
    }

    @Override
    public String sjabloon() {
        return "onderdeel/figuren.jte";
    }
}
