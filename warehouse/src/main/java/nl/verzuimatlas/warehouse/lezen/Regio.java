package nl.verzuimatlas.warehouse.lezen;

import java.util.List;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;

/**
 * A region and the municipalities in it.
 *
 * @param type kind of region
 * @param code code of the region
 * @param naam name of the region
 * @param gemeenten members, whole or in part, by code
 * @param gedeeltelijk members of which only some postcodes lie in the region
 */
public record Regio(
        Regiotype type, String code, String naam, List<Gemeentecode> gemeenten, List<Gemeentecode> gedeeltelijk) {

    public Regio {
        gemeenten = List.copyOf(gemeenten);
        gedeeltelijk = List.copyOf(gedeeltelijk);
    }
}
