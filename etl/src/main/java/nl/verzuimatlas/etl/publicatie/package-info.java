/** From accepted deliveries to a release that is served. */
package nl.verzuimatlas.etl.publicatie;
