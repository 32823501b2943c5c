/** The command line: arguments, progress, exit codes, the Spark session. */
package nl.verzuimatlas.etl.cli;
