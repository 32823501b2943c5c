/** The web server: routes, headers, errors, rendering. Knows no figures. */
package nl.verzuimatlas.portal.server;
