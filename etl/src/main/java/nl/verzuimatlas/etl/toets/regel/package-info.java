/** The logical rules between the columns of one row, by the name that a source schema gives them. */
package nl.verzuimatlas.etl.toets.regel;
