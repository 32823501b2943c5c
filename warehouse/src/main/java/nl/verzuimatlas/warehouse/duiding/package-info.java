/**
 * What may be concluded from published figures: comparisons, funnels, places, trends. Everything is computed from cells that
 * the protected cube shows, so no conclusion can say more than the cube does (docs/methode/statistiek.md).
 */
package nl.verzuimatlas.warehouse.duiding;
