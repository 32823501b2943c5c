package nl.verzuimatlas.portal.definitie;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * List of definitions.
 *
 * @param kader frame
 * @param begrippen indicators in the order of the registry
 */
public record DefinitiesPage(Kader kader, List<Begrip> begrippen) implements Pagina {

    /**
     * An indicator in short.
     *
     * @param naam label
     * @param pad page of the definition
     * @param uitleg what it means
     */
    public record Begrip(String naam, String pad, String uitleg) {}

    public DefinitiesPage {
        begrippen = List.copyOf(begrippen);
    }

    @Override
    public String sjabloon() {
        return "definitie/definities.jte";
    }
}
