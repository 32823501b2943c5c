/** Work beside other work, for when a processor has nothing to do. */
package nl.verzuimatlas.warehouse.tegelijk;
