package nl.verzuimatlas.portal.pagina;

import nl.verzuimatlas.warehouse.contract.Regiotype;

/**
 * An area that figures are about.
 *
 * @param type kind of area
 * @param code code of the area
 * @param naam name of the area
 */
public record Gebied(Regiotype type, String code, String naam) {

    /** Its name at the end of a sentence: with one full stop, also after an abbreviation. */
    public String naamMetPunt() {
        return naam.endsWith(".") ? naam : naam + ".";
    }
}
