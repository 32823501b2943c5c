package nl.verzuimatlas.portal.definitie;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * Definition of an indicator.
 *
 * @param kader frame
 * @param uitleg what it means, in plain words
 * @param eigenschappen how it is counted
 * @param trendbreuken changes that make years hard to compare
 * @param kanttekeningen cautions
 * @param download address of all figures as CSV
 */
public record DefinitiePage(
        Kader kader,
        String uitleg,
        List<Eigenschap> eigenschappen,
        List<Eigenschap> trendbreuken,
        List<String> kanttekeningen,
        String download)
        implements Pagina {

    /**
     * A property of the definition.
     *
     * @param naam what it is about
     * @param tekst what it says; never empty
     */
    public record Eigenschap(String naam, String tekst) {}

    public DefinitiePage {
        eigenschappen = List.copyOf(eigenschappen);
        trendbreuken = List.copyOf(trendbreuken);
        kanttekeningen = List.copyOf(kanttekeningen);
    }

    @Override
    public String sjabloon() {
        return "definitie/definitie.jte";
    }
}
