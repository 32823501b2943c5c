/** What anyone can see of a release: figures, definitions, regions and deliveries, read from what the public surfaces read. */
package nl.verzuimatlas.warehouse.audit.openbaar;
