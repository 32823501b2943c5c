/** Accepts or refuses deliveries; what is accepted appears in one atomic step. */
package nl.verzuimatlas.etl.inname;
