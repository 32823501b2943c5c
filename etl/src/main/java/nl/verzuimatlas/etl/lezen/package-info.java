/** Reads files of any house style (encoding, separator, compression) record by record, in pieces. */
package nl.verzuimatlas.etl.lezen;
