/** The data sets of a release and their description as a DCAT-AP-NL catalogue. */
package nl.verzuimatlas.portal.catalogus;
