package nl.verzuimatlas.warehouse.leverkalender;

import java.time.LocalDate;

/**
 * A period about which something is delivered.
 *
 * @param naam for people, for example {@code 2023-2024}, {@code 2024 kwartaal 1} or {@code 2024-01}
 * @param begin first day
 * @param einde last day, included
 */
public record Tijdvak(String naam, LocalDate begin, LocalDate einde) {}
