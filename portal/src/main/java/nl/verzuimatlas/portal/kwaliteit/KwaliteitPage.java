package nl.verzuimatlas.portal.kwaliteit;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * How good the data are.
 *
 * @param kader frame
 * @param samenvatting rows read, accepted and rejected, in a sentence
 * @param leveringen deliveries with their counts
 * @param bevindingen findings, counted
 * @param dekking coverage, a table for each source
 */
public record KwaliteitPage(Kader kader, String samenvatting, Tabel leveringen, Tabel bevindingen, List<Tabel> dekking)
        implements Pagina {

    public KwaliteitPage {
        dekking = List.copyOf(dekking);
    }

    @Override
    public String sjabloon() {
        return "kwaliteit/kwaliteit.jte";
    }
}
