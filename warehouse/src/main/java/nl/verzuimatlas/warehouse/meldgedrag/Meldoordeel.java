package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * The judgement on the reporting of one gemeente in one school year.
 *
 * @param gemeente gemeente code
 * @param schooljaar school year
 * @param score 0..100 in steps of 5; 100 is as complete as the region or better; empty when too little is known
 * @param kenmerken {@code lage-meldgraad}, {@code meldgedrag-gewijzigd}, both or none
 * @param wijzigingBeoordeeld whether a fall that matters would nearly always have been seen: there are enough earlier years
 *     and enough reports
 * @param zin Dutch sentence that says why, without counts of pupils or reports; never empty
 * @param bevindingen what each part says; for the steward, not for publication
 */
public record Meldoordeel(
        String gemeente,
        Schooljaar schooljaar,
        OptionalInt score,
        Set<Kenmerk> kenmerken,
        boolean wijzigingBeoordeeld,
        String zin,
        List<Bevinding> bevindingen) {

    public Meldoordeel {
        kenmerken = Set.copyOf(kenmerken);
        bevindingen = List.copyOf(bevindingen);
    }
}
