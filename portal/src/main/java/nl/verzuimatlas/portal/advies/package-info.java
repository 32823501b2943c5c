/** Recommendations that the figures of a municipality give reason for. */
package nl.verzuimatlas.portal.advies;
