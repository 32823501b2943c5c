/** The page on privacy: how pupils are protected, and how that was tested for the release that is shown. */
package nl.verzuimatlas.portal.privacy;
