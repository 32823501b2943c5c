package nl.verzuimatlas.warehouse.indicator;

/**
 * Entry of the registry.
 *
 * @param indicator what the figure means, for people
 * @param berekening how it is computed, for the engine
 */
public record Registratie(Indicator indicator, Berekening berekening) {}
