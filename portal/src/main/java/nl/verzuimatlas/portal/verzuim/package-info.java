/** Trends of absence by kind. */
package nl.verzuimatlas.portal.verzuim;
