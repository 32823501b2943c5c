/** Findings in words, from fixed templates. A difference is only claimed when the intervals show it. */
package nl.verzuimatlas.portal.duiding;
