/** Pages about the data: what there is, how it is fetched, tables made by the reader. */
package nl.verzuimatlas.portal.data;
