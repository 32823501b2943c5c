/** Home page: how the region stands. */
package nl.verzuimatlas.portal.overzicht;
