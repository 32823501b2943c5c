package nl.verzuimatlas.portal.protocol;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * List of protocols.
 *
 * @param kader frame
 * @param protocollen one row for each protocol
 * @param verwijzingen pages that belong to this one
 */
public record ProtocollenPage(Kader kader, Tabel protocollen, List<Verwijzing> verwijzingen) implements Pagina {

    public ProtocollenPage {
        verwijzingen = List.copyOf(verwijzingen);
    }

    @Override
    public String sjabloon() {
        return "protocol/protocollen.jte";
    }
}
