package nl.verzuimatlas.portal.figuur;

import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.warehouse.contract.Regiotype;

/**
 * Head of a row or a column.
 *
 * @param label visible text
 * @param pad page about it; empty when there is none
 * @param nadruk whether this is what the page is about
 * @param rechts whether a column under it is aligned as numbers
 */
public record Kop(String label, String pad, boolean nadruk, boolean rechts) {

    /** Head of a row, or of a column of numbers. */
    public static Kop van(String label) {
        return new Kop(label, "", false, true);
    }

    /** Head of a column of text. */
    public static Kop tekst(String label) {
        return new Kop(label, "", false, false);
    }

    /** Head with a page of its own. */
    public static Kop metPad(String label, String pad) {
        return new Kop(label, pad, false, true);
    }

    /** Head of an area; a municipality leads to its factsheet. */
    public static Kop gebied(Gebied gebied) {
        return metPad(gebied.naam(), gebied.type() == Regiotype.GEMEENTE ? "/gemeenten/" + gebied.code() : "");
    }

    /** The same head, as what the page is about. */
    public Kop metNadruk() {
        return new Kop(label, pad, true, rechts);
    }
}
