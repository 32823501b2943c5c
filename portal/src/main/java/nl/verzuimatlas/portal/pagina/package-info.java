/** What all pages share: the frame around them, the request they answer, the numbers they read. Knows no web server. */
package nl.verzuimatlas.portal.pagina;
