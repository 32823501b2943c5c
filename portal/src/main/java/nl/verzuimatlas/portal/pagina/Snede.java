package nl.verzuimatlas.portal.pagina;

/**
 * One category of one breakdown of an indicator: a figure but for its area and school year.
 *
 * @param indicator id in the registry
 * @param dimensie name of the breakdown
 * @param categorie category in it
 */
public record Snede(String indicator, String dimensie, String categorie) {

    /** Category of the whole. */
    public static final String TOTAAL = "totaal";

    /** The same breakdown in another category. */
    public Snede met(String andereCategorie) {
        return new Snede(indicator, dimensie, andereCategorie);
    }
}
