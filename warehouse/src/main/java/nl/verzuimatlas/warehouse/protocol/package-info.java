/**
 * Absence protocols as data: what a rule counts, what must follow and by when (docs/adr/0021-protocol-rules.md), the files in
 * which they stand, and which protocol holds for a school on a day.
 */
package nl.verzuimatlas.warehouse.protocol;
