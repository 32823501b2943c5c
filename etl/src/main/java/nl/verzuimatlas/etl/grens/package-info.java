/** Limits of the checks, as data. */
package nl.verzuimatlas.etl.grens;
