/** The public API, version 1, by the Dutch API Design Rules: the protected cube as JSON and CSV. */
package nl.verzuimatlas.portal.api;
