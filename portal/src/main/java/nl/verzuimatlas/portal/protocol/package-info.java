/** Protocols as readers see them: what is agreed, by whom, and what another protocol would signal. */
package nl.verzuimatlas.portal.protocol;
