package nl.verzuimatlas.etl.toets;

import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;

/** Adds up what judging the pieces of a delivery gave; keeps no more of them than the sums. */
public final class Verzameling {

    private final Bevindingenteller teller = new Bevindingenteller();
    private final Kengetallen kengetallen = Kengetallen.vanGeheel();

    /** Adds the report of the next piece; pieces must come in their order. */
    public void plus(StukVerslag deel) {
        teller.plus(deel.bevindingen());
        kengetallen.plus(deel.kengetallen());
    }

    /** Findings about rows. */
    public List<Bevinding> bevindingen() {
        return teller.bevindingen();
    }

    /** Figures of all rows. */
    public Kengetallen kengetallen() {
        return kengetallen;
    }
}
