package nl.verzuimatlas.portal.nieuws;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * The releases and what each changed.
 *
 * @param kader frame
 * @param berichten the latest first
 */
public record NieuwsPage(Kader kader, List<Bericht> berichten) implements Pagina {

    public NieuwsPage {
        berichten = List.copyOf(berichten);
    }

    /**
     * A release.
     *
     * @param uitgave link to its page
     * @param gemaaktOp day on which it was made
     * @param samenvatting what it changed
     */
    public record Bericht(Verwijzing uitgave, String gemaaktOp, String samenvatting) {}

    @Override
    public String sjabloon() {
        return "nieuws/nieuws.jte";
    }
}
