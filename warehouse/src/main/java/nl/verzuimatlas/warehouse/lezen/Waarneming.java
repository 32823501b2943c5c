package nl.verzuimatlas.warehouse.lezen;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;

/**
 * One cell of the protected cube, as every public surface shows it.
 *
 * @param indicator id in the indicator registry
 * @param telt what that indicator counts, as the registry of the release says it, for example {@code schooldagen}; empty when
 *     it is not there
 * @param decimalen digits behind the comma where a share, a rate or a duration of that indicator is shown, 0..3, as the registry of the
 *     release says it
 * @param reeks own series or published series
 * @param regiotype kind of area
 * @param regiocode code of the area; {@code NL} for the country
 * @param regionaam name of the area
 * @param schooljaar school year the figure is about
 * @param dimensies breakdown, from name to category, in a fixed order; never empty
 * @param teller numerator; empty unless the value is a number
 * @param noemer denominator; empty when there is none or the value is hidden
 * @param waarde the figure in {@code eenheid}, or why there is none
 * @param eenheid unit of {@code waarde}
 * @param ondergrens lower bound of the 95% interval in {@code eenheid}; empty when not computed or hidden
 * @param bovengrens upper bound of the 95% interval in {@code eenheid}; empty when not computed or hidden
 * @param kenmerken cautions; possibly empty
 * @param bron source, as a sentence
 * @param definitieversie version of the indicator's definition
 * @param peildatum last day that the figure covers; empty when there is no figure, or a publisher says it otherwise
 * @param release id of the release
 * @param toelichting Dutch sentence on the state of the value or on an incomplete total; possibly empty
 */
public record Waarneming(
        String indicator,
        String telt,
        int decimalen,
        Reeks reeks,
        Regiotype regiotype,
        String regiocode,
        String regionaam,
        Schooljaar schooljaar,
        Map<String, String> dimensies,
        OptionalDouble teller,
        OptionalDouble noemer,
        Waarde waarde,
        Eenheid eenheid,
        OptionalDouble ondergrens,
        OptionalDouble bovengrens,
        Set<Kenmerk> kenmerken,
        String bron,
        String definitieversie,
        Optional<LocalDate> peildatum,
        String release,
        String toelichting) {

    public Waarneming {
        dimensies = Uitsplitsing.van(dimensies);
        kenmerken = kenmerken.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kenmerken));
    }

    /** Names of the breakdown joined with {@code +}, as in the CSV column {@code dimensie}. */
    public String dimensie() {
        return Uitsplitsing.van(dimensies).dimensie();
    }

    /** Categories of the breakdown joined with {@code +}, as in the CSV column {@code categorie}. */
    public String categorie() {
        return Uitsplitsing.van(dimensies).categorie();
    }
}
