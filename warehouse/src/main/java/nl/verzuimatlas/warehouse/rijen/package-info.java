/** Rows in great numbers, out of a database and into it. */
package nl.verzuimatlas.warehouse.rijen;
