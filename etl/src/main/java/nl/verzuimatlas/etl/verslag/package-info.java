/** The report of a check as text, JSON and HTML. */
package nl.verzuimatlas.etl.verslag;
