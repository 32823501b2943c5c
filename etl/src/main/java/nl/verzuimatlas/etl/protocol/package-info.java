/** The engine that finds who reached a threshold of a protocol and what was done about it. */
package nl.verzuimatlas.etl.protocol;
