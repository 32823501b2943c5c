package nl.verzuimatlas.warehouse.lezen;

import nl.verzuimatlas.warehouse.contract.Gemeentecode;

/**
 * A municipality of the working area.
 *
 * @param code CBS code
 * @param naam official name
 */
public record Gemeente(Gemeentecode code, String naam) {}
