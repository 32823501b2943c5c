/** How an answer is sent, the same for pages and API. */
package nl.verzuimatlas.portal.http;
