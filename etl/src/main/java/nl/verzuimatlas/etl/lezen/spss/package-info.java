/**
 * Reads SPSS system files ({@code .sav}, {@code .zsav}) as records, after the description of the format in the PSPP
 * developers' guide (docs/adr/0014).
 */
package nl.verzuimatlas.etl.lezen.spss;
