package nl.verzuimatlas.etl.grens;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.kalender.Regelbestand;

/**
 * Limits of the checks ({@code toetsgrenzen.yaml}), each with its unit and the reason why it is what it is.
 *
 * @param grenzen numbers
 * @param dagen dates
 * @param onderwijs ages per kind of education
 */
public record Toetsgrenzen(List<Grens> grenzen, List<Dag> dagen, List<Onderwijs> onderwijs) {

    /** The limits of this version. */
    public static final Toetsgrenzen HUIS = Regelbestand.lees("toetsgrenzen.yaml", Toetsgrenzen.class);

    // shares are computed: 0.4 - 0.1 is a little more than 0.3
    private static final double AFRONDING = 1e-9;

    private static final Map<String, Double> GETALLEN = new HashMap<>();

    static {
        HUIS.grenzen.forEach(grens -> GETALLEN.put(grens.naam, grens.waarde));
    }

    public Toetsgrenzen {
        grenzen = List.copyOf(grenzen);
        dagen = List.copyOf(dagen);
        onderwijs = List.copyOf(onderwijs);
    }

    /**
     * A limit.
     *
     * @param eenheid unit of {@code waarde}
     * @param waarom law, source or choice
     */
    public record Grens(String naam, double waarde, String eenheid, String waarom) {}

    /** A day on which something changed. */
    public record Dag(String naam, LocalDate waarde, String waarom) {}

    /**
     * A kind of education.
     *
     * @param groep kinds that are often in one school
     * @param jongst youngest age in years
     * @param oudst oldest age in years
     */
    public record Onderwijs(String soort, String groep, int jongst, int oudst, String waarom) {}

    /**
     * The number called {@code naam}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static double getal(String naam) {
        Double waarde = GETALLEN.get(naam);
        if (waarde == null) {
            throw new IllegalArgumentException("no limit " + naam);
        }
        return waarde;
    }

    /** Whether {@code waarde} is more than the number called {@code naam}; on the limit it is not. */
    public static boolean overschrijdt(double waarde, String naam) {
        return waarde > getal(naam) + AFRONDING;
    }

    /** The whole number called {@code naam}. */
    public static int geheel(String naam) {
        return (int) getal(naam);
    }

    /**
     * The day called {@code naam}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LocalDate dag(String naam) {
        return HUIS.dagen.stream()
                .filter(dag -> dag.naam.equals(naam))
                .map(Dag::waarde)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day " + naam));
    }

    /** What is known of a kind of education. */
    public static Optional<Onderwijs> onderwijs(String soort) {
        return HUIS.onderwijs.stream()
                .filter(onderwijs -> onderwijs.soort.equals(soort))
                .findFirst();
    }
}
