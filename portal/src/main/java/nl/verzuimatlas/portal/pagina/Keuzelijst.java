package nl.verzuimatlas.portal.pagina;

import java.util.List;

/**
 * A select box of a filter form.
 *
 * @param naam name of the GET parameter
 * @param label visible label
 * @param opties what can be chosen
 */
public record Keuzelijst(String naam, String label, List<Optie> opties) {

    /**
     * Something that can be chosen.
     *
     * @param waarde value of the GET parameter
     * @param label visible text
     * @param gekozen whether it is chosen now
     */
    public record Optie(String waarde, String label, boolean gekozen) {}

    public Keuzelijst {
        opties = List.copyOf(opties);
    }
}
