/** Explorations over a release, each a small program; nothing depends on them. */
package nl.verzuimatlas.notebooks;
