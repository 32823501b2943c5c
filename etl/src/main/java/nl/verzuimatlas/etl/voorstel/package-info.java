/** Proposes how a file in an unknown layout could be read; decides nothing by itself. */
package nl.verzuimatlas.etl.voorstel;
