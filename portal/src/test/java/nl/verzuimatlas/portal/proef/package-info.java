/** A small fictional release for tests. */
package nl.verzuimatlas.portal.proef;
