/** Deliveries, findings and coverage. */
package nl.verzuimatlas.portal.kwaliteit;
