package nl.verzuimatlas.etl.protocol;

import java.time.LocalDate;

/**
 * A rule reached its threshold. Days as {@link LocalDate#toEpochDay()}.
 *
 * @param vensterBegin first day with absence (or a step) that counts in the window
 * @param dag day of the signal; with calendar days on end it may be no schooldag
 * @param waarde what the window counted on that day, in the measure of the rule, in thousandths
 * @param lesuur lesson hour on which the threshold was reached; 0 when that cannot be told
 */
public record Signaalmoment(int vensterBegin, int dag, long waarde, int lesuur) {}
