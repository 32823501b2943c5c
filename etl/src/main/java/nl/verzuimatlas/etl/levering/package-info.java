/** A delivery as its supplier describes it in {@code levering.yaml}. */
package nl.verzuimatlas.etl.levering;
