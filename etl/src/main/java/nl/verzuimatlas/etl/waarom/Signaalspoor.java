package nl.verzuimatlas.etl.waarom;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;

/**
 * A signal, the days behind it and what followed.
 *
 * @param id id, the key of the pupil in it shortened
 * @param protocol protocol by which it was found
 * @param regel its rule
 * @param vestiging code of the vestiging
 * @param vestigingNaam name of the vestiging
 * @param vensterBegin first day that counts in its window
 * @param datum day on which the threshold was reached
 * @param lesuur lesson hour in which that was, when it is known
 * @param waarde what was counted, in the measure of the rule
 * @param volgnummer which signal of this rule, pupil and vestiging it is in the school year
 * @param gevolgen what was expected and what was done
 * @param kalender the weeks around it
 * @param herkomst deliveries that it came from
 */
public record Signaalspoor(
        Signaalid id,
        Protocol protocol,
        Regel regel,
        String vestiging,
        String vestigingNaam,
        LocalDate vensterBegin,
        LocalDate datum,
        OptionalInt lesuur,
        double waarde,
        long volgnummer,
        List<Gevolg> gevolgen,
        Weekkalender kalender,
        List<Herkomst> herkomst) {

    public Signaalspoor {
        gevolgen = List.copyOf(gevolgen);
        herkomst = List.copyOf(herkomst);
    }

    /**
     * An action that was expected, and what followed.
     *
     * @param nummer place among the actions of the rule
     * @param actie the action, as in table {@code naleving}
     * @param uiterste last day of the term
     * @param gedaanOp day of the report or step
     * @param verzuimsoort kind of the report
     * @param uitkomst outcome
     * @param dagen schooldagen from signal to action
     * @param teLaat schooldagen after the term
     * @param uren unauthorised lesson hours in the school year up to the action
     */
    public record Gevolg(
            int nummer,
            String actie,
            LocalDate uiterste,
            Optional<LocalDate> gedaanOp,
            Optional<String> verzuimsoort,
            String uitkomst,
            OptionalInt dagen,
            int teLaat,
            OptionalDouble uren) {}

    /**
     * A delivery with rows behind the signal.
     *
     * @param bron source
     * @param levering id of the delivery
     * @param rijen rows in it
     */
    public record Herkomst(String bron, String levering, long rijen) {}
}
