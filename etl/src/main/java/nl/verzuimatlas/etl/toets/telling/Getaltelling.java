package nl.verzuimatlas.etl.toets.telling;

import java.io.Serializable;

/** Sum and extremes of the numbers in a column. */
public final class Getaltelling implements Serializable {

    private static final long serialVersionUID = 1L;

    private long aantal;
    private double som;
    private double kleinste = Double.POSITIVE_INFINITY;
    private double grootste = Double.NEGATIVE_INFINITY;
    private long zonderGetal;

    /** Counts a number. */
    public void tel(double getal) {
        aantal++;
        som += getal;
        kleinste = Math.min(kleinste, getal);
        grootste = Math.max(grootste, getal);
    }

    /** Counts a row without a number: missing or hidden. */
    public void telZonder() {
        zonderGetal++;
    }

    /** Adds what was counted elsewhere. */
    public void plus(Getaltelling ander) {
        aantal += ander.aantal;
        som += ander.som;
        kleinste = Math.min(kleinste, ander.kleinste);
        grootste = Math.max(grootste, ander.grootste);
        zonderGetal += ander.zonderGetal;
    }

    /** Rows with a number. */
    public long aantal() {
        return aantal;
    }

    /** Rows without. */
    public long zonderGetal() {
        return zonderGetal;
    }

    /** Sum of the numbers. */
    public double som() {
        return som;
    }

    /** Smallest number; infinite when there is none. */
    public double kleinste() {
        return kleinste;
    }

    /** Largest number; negative infinite when there is none. */
    public double grootste() {
        return grootste;
    }
}
