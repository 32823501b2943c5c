/**
 * Invents deliveries of a region in the real formats: nobody in them exists. The same scale and seed give the same
 * bytes on every machine. Plain Java, no Spark; what the region looks like stands in the resources of this package.
 */
package nl.verzuimatlas.etl.generator;
