package nl.verzuimatlas.portal.definitie;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Opmerkingen;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * Definition of an indicator.
 *
 * @param kader frame
 * @param uitleg what it means, in plain words
 * @param eigenschappen how it is counted
 * @param herkomst where the figures come from
 * @param versies versions of the definition, the oldest first
 * @param trendbreuken changes that make years hard to compare
 * @param kanttekeningen cautions
 * @param wijktAf why the figure differs from other publications
 * @param samenhang other definitions to read beside it
 * @param figuur the main figure of the whole working area; empty when there are no own figures
 * @param download address of all figures as CSV
 */
public record DefinitiePage(
        Kader kader,
        String uitleg,
        List<Eigenschap> eigenschappen,
        List<Eigenschap> herkomst,
        List<Eigenschap> versies,
        List<Eigenschap> trendbreuken,
        List<String> kanttekeningen,
        List<Eigenschap> wijktAf,
        List<Verband> samenhang,
        Optional<Figuur> figuur,
        String download)
        implements Pagina {

    /**
     * A property of the definition.
     *
     * @param naam what it is about
     * @param tekst what it says; never empty
     */
    public record Eigenschap(String naam, String tekst) {}

    /**
     * Another definition.
     *
     * @param definitie its page
     * @param tekst why to read it as well
     */
    public record Verband(Verwijzing definitie, String tekst) {}

    public DefinitiePage {
        eigenschappen = List.copyOf(eigenschappen);
        herkomst = List.copyOf(herkomst);
        versies = List.copyOf(versies);
        trendbreuken = List.copyOf(trendbreuken);
        kanttekeningen = List.copyOf(kanttekeningen);
        wijktAf = List.copyOf(wijktAf);
        samenhang = List.copyOf(samenhang);
    }

    /** The cautions of the definition, which its figure refers to. */
    public Opmerkingen opmerkingen() {
        return Opmerkingen.van(kanttekeningen, figuur.stream().toList());
    }

    @Override
    public String sjabloon() {
        return "definitie/definitie.jte";
    }
}
