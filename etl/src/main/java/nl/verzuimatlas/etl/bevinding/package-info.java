/** Findings: what is said about the data, and the catalogue of all that can be said. */
package nl.verzuimatlas.etl.bevinding;
