package nl.verzuimatlas.etl.toets;

import java.io.Serializable;

/**
 * What judging one piece of a file gave.
 *
 * @param bevindingen findings about its rows
 * @param kengetallen figures of its rows
 * @param sleutels keys of its accepted rows; empty when the source has no primary key
 */
public record StukVerslag(Bevindingenteller bevindingen, Kengetallen kengetallen, Sleutels sleutels)
        implements Serializable {}
