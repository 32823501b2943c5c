package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;

/**
 * A step of a school or partner.
 *
 * @param leerling for whom
 * @param school where the pupil is
 * @param datum day of the step
 * @param actie what was done
 * @param resultaat what came of it
 */
record Actie(Leerling leerling, Vestiging school, LocalDate datum, String actie, String resultaat) {}
