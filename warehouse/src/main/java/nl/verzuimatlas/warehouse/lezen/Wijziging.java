package nl.verzuimatlas.warehouse.lezen;

import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/**
 * A figure that a release shows otherwise than the one before it.
 *
 * @param indicator id in the indicator registry
 * @param reeks own series or published series
 * @param regiotype kind of area
 * @param regiocode code of the area
 * @param regionaam name of the area
 * @param schooljaar school year the figure is about
 * @param dimensie names of the breakdown, joined with {@code +}
 * @param categorie categories, joined with {@code +}
 * @param soort how it changed
 * @param reden why
 * @param oud number before; empty unless it was shown and still is
 * @param nieuw number now; empty unless it is shown
 * @param eenheid unit of both
 * @param statusOud state before; empty when the cell was not there
 * @param statusNieuw state now; empty when the cell is not there any more
 * @param voorlopigOud whether the number was provisional
 * @param voorlopigNieuw whether the number is provisional
 * @param toelichting Dutch text on the reason; possibly empty
 */
public record Wijziging(
        String indicator,
        Reeks reeks,
        Regiotype regiotype,
        String regiocode,
        String regionaam,
        Schooljaar schooljaar,
        String dimensie,
        String categorie,
        Soort soort,
        Reden reden,
        OptionalDouble oud,
        OptionalDouble nieuw,
        Eenheid eenheid,
        String statusOud,
        String statusNieuw,
        boolean voorlopigOud,
        boolean voorlopigNieuw,
        String toelichting) {

    /** By how much the number moved; empty unless it was shown before and is shown now. */
    public OptionalDouble verschil() {
        return oud.isPresent() && nieuw.isPresent()
                ? OptionalDouble.of(nieuw.getAsDouble() - oud.getAsDouble())
                : OptionalDouble.empty();
    }
}
