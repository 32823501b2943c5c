/**
 * The audit: attacks a release from what is public alone, and blocks it when a protected figure can be found out. Shares no code with
 * the protection.
 */
package nl.verzuimatlas.warehouse.audit;
