package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.OptionalInt;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;

/**
 * What is published about the reporting in one gemeente and school year (docs/methode/meldgedrag.md).
 *
 * @param gemeente gemeente code
 * @param schooljaar school year
 * @param status {@code cijfer} with a score; {@code afgeschermd} where the count of reports is; {@code ontbreekt} where no
 *     reports were delivered; {@code niet-van-toepassing} where too little is known for a score
 * @param score 0..100 in steps of 5, 100 is as complete as the region; empty unless {@code status} is {@code cijfer}
 * @param kenmerken {@code lage-meldgraad}, {@code meldgedrag-gewijzigd}, both or none
 * @param zin Dutch sentence that says why, without counts; never empty
 */
public record Meldregel(
        String gemeente, Schooljaar schooljaar, Status status, OptionalInt score, Set<Kenmerk> kenmerken, String zin) {

    public Meldregel {
        kenmerken = Set.copyOf(kenmerken);
        if (score.isPresent() != (status == Status.CIJFER) || zin.isBlank()) {
            throw new IllegalArgumentException("need a score if and only if status is cijfer, and a sentence");
        }
    }
}
