package nl.verzuimatlas.portal.nieuws;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * What one release changed.
 *
 * @param kader frame
 * @param zinnen when it was made, after which it came, whether it is kept
 * @param tellingen changes by kind and reason
 * @param redenen what the reasons mean
 * @param filters choice of indicator, area and kind
 * @param wijzigingen the largest changes; none when the release is not kept
 * @param meer how many there are and where the rest is; empty when there are none
 * @param verwijzingen the release itself, its data
 */
public record UitgavePage(
        Kader kader,
        List<String> zinnen,
        Tabel tellingen,
        List<String> redenen,
        Filters filters,
        Tabel wijzigingen,
        String meer,
        List<Verwijzing> verwijzingen)
        implements Pagina {

    public UitgavePage {
        zinnen = List.copyOf(zinnen);
        redenen = List.copyOf(redenen);
        verwijzingen = List.copyOf(verwijzingen);
    }

    @Override
    public String sjabloon() {
        return "nieuws/uitgave.jte";
    }
}
