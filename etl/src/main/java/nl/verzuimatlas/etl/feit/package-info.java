/** From accepted rows to the fact tables of the warehouse contract; one class per table. */
package nl.verzuimatlas.etl.feit;
