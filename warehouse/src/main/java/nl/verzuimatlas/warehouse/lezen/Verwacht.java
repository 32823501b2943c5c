package nl.verzuimatlas.warehouse.lezen;

import java.time.LocalDate;

/**
 * A delivery that was expected.
 *
 * @param bron id of the source
 * @param leverancier who was to deliver
 * @param ritme {@code schooljaar}, {@code kwartaal} or {@code maand}
 * @param tijdvak period that it is about, for people
 * @param uiterlijk last day on which it was in time
 * @param stand {@code geleverd}, {@code voorlopig geleverd}, {@code te laat} or {@code nog niet nodig}
 * @param peildatum the day on which that was so: the last day that the release knows of
 */
public record Verwacht(
        String bron,
        String leverancier,
        String ritme,
        String tijdvak,
        LocalDate uiterlijk,
        String stand,
        LocalDate peildatum) {}
