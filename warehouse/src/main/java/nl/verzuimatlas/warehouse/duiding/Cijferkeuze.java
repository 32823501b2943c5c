package nl.verzuimatlas.warehouse.duiding;

import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Which figure, but for its area and school year.
 *
 * @param indicator id of the indicator
 * @param dimensie name of the breakdown
 * @param categorie category in it
 */
public record Cijferkeuze(String indicator, String dimensie, String categorie) {

    /** The choice that is written {@code indicator:dimensie:categorie}. */
    static Cijferkeuze parse(String tekst) {
        String[] delen = tekst.split(":", 3);
        return new Cijferkeuze(delen[0], delen[1], delen[2]);
    }

    /** The choice that {@code waarneming} is a figure of. */
    public static Cijferkeuze van(Waarneming waarneming) {
        return new Cijferkeuze(waarneming.indicator(), waarneming.dimensie(), waarneming.categorie());
    }
}
