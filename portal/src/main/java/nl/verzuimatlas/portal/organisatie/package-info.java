/** Who publishes with this portal, under which address and licence. */
package nl.verzuimatlas.portal.organisatie;
