/** Disclosure control: which cells of the cube may be shown. Pure functions on cells; the rules are data. */
package nl.verzuimatlas.warehouse.bescherming;
