/** The attacks on what is public, one class each. None of them knows how the protection chose what to hide. */
package nl.verzuimatlas.warehouse.audit.aanval;
