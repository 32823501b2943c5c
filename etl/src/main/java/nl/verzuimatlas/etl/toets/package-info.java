/** Types and validates rows, cell by cell, and collects everything there is to say about them. */
package nl.verzuimatlas.etl.toets;
