/** Which deliveries are expected when, and which of them came. */
package nl.verzuimatlas.warehouse.leverkalender;
