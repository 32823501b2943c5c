package nl.verzuimatlas.portal.data;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * The table builder.
 *
 * @param kader frame
 * @param release release that the request named, so that a next step stays within it; empty when it named none
 * @param stappen steps up to and including the one that is to be taken
 * @param knop text of the button
 * @param meldingen what was asked for and cannot be shown, in Dutch
 * @param tabel the table; empty until all steps are taken
 * @param bestanden where the same figures can be fetched; empty until all steps are taken
 */
public record TabelPage(
        Kader kader,
        String release,
        List<Stap> stappen,
        String knop,
        List<String> meldingen,
        Optional<Figuur> tabel,
        List<Verwijzing> bestanden)
        implements Pagina {

    public TabelPage {
        stappen = List.copyOf(stappen);
        meldingen = List.copyOf(meldingen);
        bestanden = List.copyOf(bestanden);
    }

    @Override
    public String sjabloon() {
        return "data/tabel.jte";
    }
}
