/** How schools report, and what that means for figures made of reports. */
package nl.verzuimatlas.portal.meldgedrag;
