package nl.verzuimatlas.etl.kalender;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Working days: Monday to Friday, without the public holidays on which every school is closed. School holidays do not matter.
 * Days are numbered as {@link LocalDate#toEpochDay()}.
 */
public final class Werkdagen {

    private final Feestdagen feestdagen;
    private final Map<Integer, Set<LocalDate>> vrijPerJaar = new HashMap<>();

    /** Working days by the public holidays of {@code feestdagen}. */
    public Werkdagen(Feestdagen feestdagen) {
        this.feestdagen = feestdagen;
    }

    /**
     * The {@code aantal}-th working day after {@code dag}; 1 is the next one.
     *
     * @throws IllegalArgumentException if {@code aantal} is below 1
     */
    public int werkdagNa(int dag, int aantal) {
        if (aantal < 1) {
            throw new IllegalArgumentException("aantal must be 1 or more, got " + aantal);
        }
        int gezocht = dag;
        int gevonden = 0;
        while (gevonden < aantal) {
            gezocht++;
            if (isWerkdag(gezocht)) {
                gevonden++;
            }
        }
        return gezocht;
    }

    private boolean isWerkdag(int dag) {
        LocalDate datum = LocalDate.ofEpochDay(dag);
        return datum.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !vrijPerJaar
                        .computeIfAbsent(datum.getYear(), feestdagen::vrijeDagen)
                        .contains(datum);
    }
}
