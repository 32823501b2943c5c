package nl.verzuimatlas.portal.figuur;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Head of a row or a column.
 *
 * @param label visible text
 * @param pad page about it; empty when there is none
 * @param nadruk whether this is what the page is about
 */
public record Kop(String label, String pad, boolean nadruk) {

    /** Head without a page of its own. */
    public static Kop van(String label) {
        return new Kop(label, "", false);
    }

    /** Heads of school years. */
    public static List<Kop> jaren(List<Schooljaar> schooljaren) {
        return schooljaren.stream().map(jaar -> van(jaar.toString())).toList();
    }

    /** Heads of areas; a municipality leads to its factsheet. */
    public static List<Kop> gebieden(List<Gebied> gebieden) {
        return gebieden.stream().map(Kop::gebied).toList();
    }

    /** Head of an area; a municipality leads to its factsheet. */
    public static Kop gebied(Gebied gebied) {
        return new Kop(gebied.naam(), gebied.type() == Regiotype.GEMEENTE ? "/gemeenten/" + gebied.code() : "", false);
    }

    /** The same head, as what the page is about. */
    public Kop metNadruk() {
        return new Kop(label, pad, true);
    }
}
