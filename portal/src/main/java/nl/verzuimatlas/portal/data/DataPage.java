package nl.verzuimatlas.portal.data;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * The page of data sets.
 *
 * @param kader frame
 * @param licentie licence and where its text stands
 * @param licentieUitleg what the licence allows
 * @param gewijzigd day of the last change
 * @param datasets what can be fetched
 * @param codeboek columns of every file
 * @param tekens states and cautions
 */
public record DataPage(
        Kader kader,
        Verwijzing licentie,
        String licentieUitleg,
        String gewijzigd,
        List<Regel> datasets,
        Tabel codeboek,
        Tabel tekens)
        implements Pagina {

    /**
     * A data set.
     *
     * @param id anchor
     * @param titel name
     * @param beschrijving what it holds
     * @param omvang how large it is, as a sentence
     * @param bestanden where it can be fetched, by format
     */
    public record Regel(String id, String titel, String beschrijving, String omvang, List<Verwijzing> bestanden) {
        public Regel {
            bestanden = List.copyOf(bestanden);
        }
    }

    public DataPage {
        datasets = List.copyOf(datasets);
    }

    @Override
    public String sjabloon() {
        return "data/data.jte";
    }
}
