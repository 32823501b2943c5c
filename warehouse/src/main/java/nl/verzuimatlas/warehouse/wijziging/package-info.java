/** What a release shows otherwise than the one before it, from the two public databases alone. */
package nl.verzuimatlas.warehouse.wijziging;
