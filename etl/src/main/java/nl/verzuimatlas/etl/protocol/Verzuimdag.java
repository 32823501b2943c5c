package nl.verzuimatlas.etl.protocol;

import java.time.LocalDate;

/**
 * Absence of a pupil at a vestiging on a schooldag, as in fact {@code verzuim_dag}; hours in thousandths.
 *
 * @param dag {@link LocalDate#toEpochDay()} of a schooldag of the vestiging
 * @param ongeoorloofd hours without valid reason, luxe included
 * @param luxe hours of those on holiday without leave
 * @param geoorloofd hours with valid reason
 * @param onbekend hours of which the reason is unknown
 * @param ziek hours ill
 * @param teLaat unauthorised times late
 * @param dagUren hours of a whole day
 * @param dagdeelUren hours of a half day
 * @param ongeoorloofdMasker unauthorised hours as bits: bit 0 the whole day, bit n lesson hour n, higher bits half days; 0 when
 *     unknown
 */
public record Verzuimdag(
        int dag,
        long ongeoorloofd,
        long luxe,
        long geoorloofd,
        long onbekend,
        long ziek,
        int teLaat,
        long dagUren,
        long dagdeelUren,
        long ongeoorloofdMasker) {}
