/** Finding a municipality, a region or a subject by its name or by another word for it. */
package nl.verzuimatlas.portal.zoek;
