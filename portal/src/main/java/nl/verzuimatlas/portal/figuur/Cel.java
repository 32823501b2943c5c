package nl.verzuimatlas.portal.figuur;

/**
 * A cell of a table.
 *
 * @param tekst what is shown; never empty
 * @param uitleg what a sign in the cell means; empty when the text speaks for itself
 * @param soort whether it holds a number, the reason why there is none, or text
 */
public record Cel(String tekst, String uitleg, Soort soort) {

    private static final int LANGSTE_WOORDEN = 40;

    /** Kind of content. */
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

    /** Whether the cell is a sentence, which needs room to be read. */
    public boolean zin() {
        return soort == Soort.TEKST && tekst.length() > LANGSTE_WOORDEN;
    }
}
