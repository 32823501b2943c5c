/** Figures: the same numbers as a chart and as a table, with source, definition and download. */
package nl.verzuimatlas.portal.figuur;
