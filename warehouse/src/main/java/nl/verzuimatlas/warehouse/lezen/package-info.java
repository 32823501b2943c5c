/** Read API over a release: all that the portal, the documents and the notebooks may see. Reads {@code publiek.duckdb}. */
package nl.verzuimatlas.warehouse.lezen;
