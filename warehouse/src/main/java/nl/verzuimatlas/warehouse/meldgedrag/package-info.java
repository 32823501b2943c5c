/**
 * Whether figures about reported absence can be compared: how completely schools report per gemeente and school year, and
 * whether that changed. Pure functions; the method is described in docs/methode/meldgedrag.md.
 */
package nl.verzuimatlas.warehouse.meldgedrag;
