/** The audit: attacks a release from what is public alone. Shares no code with the protection. */
package nl.verzuimatlas.warehouse.audit;
