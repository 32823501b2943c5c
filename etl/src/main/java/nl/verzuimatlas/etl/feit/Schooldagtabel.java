package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import nl.verzuimatlas.etl.kalender.Schoolkalender;

/**
 * Which days are schooldagen, per vestiging.
 *
 * @param eersteDag first day of the calendar, counted from 1 January 1970
 * @param dagen number of days in the calendar
 * @param perVestiging schooldagen of each vestiging of the {@link Vestigingtabel}, counted from {@code eersteDag}
 */
record Schooldagtabel(int eersteDag, int dagen, List<BitSet> perVestiging) implements Serializable {

    static Schooldagtabel van(Schoolkalender kalender, Vestigingtabel vestigingen) {
        return new Schooldagtabel(
                kalender.eersteDag(),
                kalender.aantalDagen(),
                kalender.schooldagen(vestigingen.vestigingen().stream()
                        .map(Vestigingtabel.Vestiging::code)
                        .toList()));
    }
}
