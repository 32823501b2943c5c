/** Measures how fast a portal answers: a mix of pages and questions at a fixed rate, cold, warm and while releases are swapped. */
package nl.verzuimatlas.portal.bench;
