package nl.verzuimatlas.etl.toets;

import java.io.Serializable;

/**
 * What judging one piece of a file gave.
 *
 * @param bevindingen findings about its rows
 * @param kengetallen figures of its rows
 */
public record StukVerslag(Bevindingenteller bevindingen, Kengetallen kengetallen) implements Serializable {}
