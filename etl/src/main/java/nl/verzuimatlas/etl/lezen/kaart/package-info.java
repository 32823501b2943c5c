/** Reads maps of areas (GeoJSON and TopoJSON, as CBS and PDOK publish them and others pass them on) as records. */
package nl.verzuimatlas.etl.lezen.kaart;
