/** The look of an organisation: one file with its colour and addresses, refused when it cannot be read by all. */
package nl.verzuimatlas.portal.huisstijl;
