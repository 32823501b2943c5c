package nl.verzuimatlas.portal.figuur;

/**
 * A cell of a table.
 *
 * @param tekst what is shown; never empty
 * @param uitleg what a sign in the cell means; empty when the text speaks for itself
 * @param soort whether it holds a number, the reason why there is none, or text
 */
public record Cel(String tekst, String uitleg, Soort soort) {

    /** Kind of content; decides alignment. */
    public enum Soort {
        GETAL,
        STAAT,
        TEKST
    }

    public Cel {
        if (tekst.isBlank()) {
            throw new IllegalArgumentException("a cell is never empty");
        }
    }

    /** A number that was already written out. */
    public static Cel getal(String tekst) {
        return new Cel(tekst, "", Soort.GETAL);
    }

    /** Text. */
    public static Cel tekst(String tekst) {
        return new Cel(tekst, "", Soort.TEKST);
    }

    /** Whether the cell is aligned as a number. */
    public boolean rechts() {
        return soort != Soort.TEKST;
    }
}
