/** Figures of rows from which the meaning of a delivery is judged: made per piece of a file, added up, and bounded in size. */
package nl.verzuimatlas.etl.toets.telling;
