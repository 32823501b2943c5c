/** Absence rules as data, and the engine that finds who reached a threshold and what was done about it. */
package nl.verzuimatlas.etl.protocol;
