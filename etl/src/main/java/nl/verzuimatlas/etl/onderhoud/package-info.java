/** Changes to deliveries that were accepted before: withdrawing them, withdrawing a pupil's rows, replacing the keys. */
package nl.verzuimatlas.etl.onderhoud;
