/** Keeps direct identifiers out before anything is stored. */
package nl.verzuimatlas.etl.deur;
