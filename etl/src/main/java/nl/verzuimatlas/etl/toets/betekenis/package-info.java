/** Checks of the meaning of a delivery as a whole: one class per kind, all listed in {@code Betekenis}. */
package nl.verzuimatlas.etl.toets.betekenis;
