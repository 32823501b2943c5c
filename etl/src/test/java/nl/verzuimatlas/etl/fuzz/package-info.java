/** Fuzzing of what reads the files of others: Jazzer looks for input that makes it fail. */
package nl.verzuimatlas.etl.fuzz;
