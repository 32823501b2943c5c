/** Page of a samenwerkingsverband. */
package nl.verzuimatlas.portal.swv;
