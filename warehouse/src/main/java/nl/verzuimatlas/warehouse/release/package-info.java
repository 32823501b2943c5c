/** Releases: built whole in scratch space, checked, and only then served by one atomic move of {@code CURRENT}. */
package nl.verzuimatlas.warehouse.release;
