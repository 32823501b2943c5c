package nl.verzuimatlas.etl.waarom;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure and the signals that were counted for it.
 *
 * @param vraag what was asked, its dimension and category filled in
 * @param gemeenteNaam name of the gemeente
 * @param teller signals in the numerator
 * @param noemer signals counted
 * @param meting quantile of a measure, for figures that have one
 * @param openbaar what the public sees
 * @param signalen the signals, in order of time
 */
public record Cijferspoor(
        Cijfervraag vraag,
        String gemeenteNaam,
        long teller,
        long noemer,
        OptionalDouble meting,
        Openbaar openbaar,
        List<Signaalregel> signalen) {

    public Cijferspoor {
        signalen = List.copyOf(signalen);
    }

    /** The signal with a number in the list. */
    public Signaalregel signaal(int nummer) throws GeenSpoorException {
        if (nummer < 1 || nummer > signalen.size()) {
            throw new GeenSpoorException("Er zijn " + signalen.size() + " signalen; nummer " + nummer + " is er niet.");
        }
        return signalen.get(nummer - 1);
    }

    /**
     * The figure as it was published.
     *
     * @param status state of the value
     * @param waarde the value, when it is shown
     * @param eenheid unit of the value
     */
    public record Openbaar(String status, OptionalDouble waarde, String eenheid) {}

    /**
     * A signal that was counted.
     *
     * @param nummer place in the list; 1 is the first
     * @param id id of the signal, the key of the pupil in it shortened
     * @param regel protocol and rule
     * @param vestiging vestiging
     * @param datum day of the signal
     * @param waarde what was counted in its window
     * @param uitkomst what followed; empty when nothing was expected
     * @param actieDatum first day of what followed
     * @param inTeller whether it is in the numerator
     */
    public record Signaalregel(
            int nummer,
            Signaalid id,
            String regel,
            String vestiging,
            LocalDate datum,
            double waarde,
            Optional<String> uitkomst,
            Optional<LocalDate> actieDatum,
            boolean inTeller) {}
}
