/** Pages of text only, and pages that say what went wrong. */
package nl.verzuimatlas.portal.tekst;
