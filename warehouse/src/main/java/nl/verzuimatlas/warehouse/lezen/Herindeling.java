package nl.verzuimatlas.warehouse.lezen;

import java.time.LocalDate;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;

/**
 * A gemeente as it was before a merger.
 *
 * @param gemeente gemeente of today
 * @param oud code of then; that of today for the gemeente that the others joined
 * @param naam name of then
 * @param tot first day on which it was no longer so
 */
public record Herindeling(Gemeentecode gemeente, Gemeentecode oud, String naam, LocalDate tot) {}
