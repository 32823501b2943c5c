/** What each indicator means. */
package nl.verzuimatlas.portal.definitie;
