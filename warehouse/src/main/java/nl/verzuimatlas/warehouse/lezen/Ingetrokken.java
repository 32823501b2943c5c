package nl.verzuimatlas.warehouse.lezen;

import java.util.OptionalInt;

/**
 * What was withdrawn before the release was made.
 *
 * @param leveringen number of deliveries
 * @param leerlingen number of pupils; empty when there are some, but so few that the number would tell of a pupil
 */
public record Ingetrokken(int leveringen, OptionalInt leerlingen) {}
