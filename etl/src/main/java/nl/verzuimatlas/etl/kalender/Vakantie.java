package nl.verzuimatlas.etl.kalender;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A school holiday of a region, or a day off of one vestiging.
 *
 * @param gebied {@code noord}, {@code midden}, {@code zuid} or a vestiging code
 * @param begin first day off
 * @param einde last day off
 */
public record Vakantie(String gebied, LocalDate begin, LocalDate einde) implements Serializable {

    public Vakantie {
        if (einde.isBefore(begin)) {
            throw new IllegalArgumentException("holiday of " + gebied + " ends on " + einde + ", before " + begin);
        }
    }
}
