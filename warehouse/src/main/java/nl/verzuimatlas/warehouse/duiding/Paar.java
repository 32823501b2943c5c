package nl.verzuimatlas.warehouse.duiding;

import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A figure and the same figure of the region that it is a part of.
 *
 * @param gebied figure of a gemeente
 * @param regio figure of a region that holds the whole gemeente
 * @param polariteit whether more is good or bad
 */
public record Paar(Waarneming gebied, Waarneming regio, Polariteit polariteit) {

    public Paar {
        boolean past = gebied.indicator().equals(regio.indicator())
                && gebied.schooljaar().equals(regio.schooljaar())
                && gebied.dimensies().equals(regio.dimensies());
        if (!past) {
            throw new IllegalArgumentException("not the same figure: " + gebied + ", " + regio);
        }
    }
}
