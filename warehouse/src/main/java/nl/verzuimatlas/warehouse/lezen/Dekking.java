package nl.verzuimatlas.warehouse.lezen;

import java.util.OptionalInt;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Whether a source covers a municipality in a school year.
 *
 * @param bron id of the source
 * @param gemeente municipality
 * @param schooljaar school year
 * @param status {@code geleverd}, {@code voorlopig}, {@code ingetrokken} or {@code ontbreekt}
 * @param scholen number of vestigingen that deliver; only for {@code verzuimregistratie}
 * @param vestigingen number of vestigingen that there are; only for {@code verzuimregistratie}
 */
public record Dekking(
        String bron,
        Gemeentecode gemeente,
        Schooljaar schooljaar,
        String status,
        OptionalInt scholen,
        OptionalInt vestigingen) {}
