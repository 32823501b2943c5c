/** Statistics as pure functions on numbers and arrays: no database, no web. Checked against independent tools. */
package nl.verzuimatlas.warehouse.statistiek;
