package nl.verzuimatlas.etl.kalender;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A school holiday of a region, or days on which one vestiging deviates from its region.
 *
 * @param gebied {@code noord}, {@code midden}, {@code zuid} or a vestiging code
 * @param begin first day
 * @param einde last day
 * @param soort whether there are no lessons, or lessons after all
 */
public record Vakantie(String gebied, LocalDate begin, LocalDate einde, Soort soort) implements Serializable {

    /** What happens on the days. */
    public enum Soort {
        /** No lessons. */
        VRIJ,
        /** Lessons, where the region is free; never on a public holiday. */
        LES;

        /** The kind that a delivery writes as {@code tekst}; empty is {@link #VRIJ}. */
        public static Soort lees(String tekst) {
            return "les".equals(tekst) ? LES : VRIJ;
        }
    }

    public Vakantie {
        if (einde.isBefore(begin)) {
            throw new IllegalArgumentException("holiday of " + gebied + " ends on " + einde + ", before " + begin);
        }
    }

    /** Days without lessons. */
    public Vakantie(String gebied, LocalDate begin, LocalDate einde) {
        this(gebied, begin, einde, Soort.VRIJ);
    }
}
