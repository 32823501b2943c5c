/** Observations as files: one list of columns, and a writer per format. Knows no HTTP. */
package nl.verzuimatlas.portal.bestand;
