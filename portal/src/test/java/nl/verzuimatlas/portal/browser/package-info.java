/** Tests in a real browser; compiled and run with {@code -Pbrowser} only. */
package nl.verzuimatlas.portal.browser;
