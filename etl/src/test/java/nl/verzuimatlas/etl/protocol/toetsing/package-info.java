/**
 * The proof of the protocol engine: hand-worked cases ({@code gevallen/LEESMIJ.md}) and a slow evaluator that shares no code with the
 * engine ({@link nl.verzuimatlas.etl.protocol.toetsing.Naslag}).
 */
package nl.verzuimatlas.etl.protocol.toetsing;
