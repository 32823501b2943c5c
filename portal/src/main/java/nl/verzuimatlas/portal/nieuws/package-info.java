/** What changed from one release to the next: the list, a page per release, and the feed. */
package nl.verzuimatlas.portal.nieuws;
