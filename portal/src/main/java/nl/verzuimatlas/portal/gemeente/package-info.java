/** List of municipalities and the factsheet of one. */
package nl.verzuimatlas.portal.gemeente;
