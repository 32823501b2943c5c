package nl.verzuimatlas.etl.levering;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;

/**
 * What came out of reading a description.
 *
 * @param plek where it was read, for people
 * @param bron source named; may be empty or unknown
 * @param levering the delivery, when there was no {@code fout}
 * @param bevindingen what there is to say about the description
 */
public record GelezenLevering(String plek, String bron, Optional<Levering> levering, List<Bevinding> bevindingen) {

    public GelezenLevering {
        bevindingen = List.copyOf(bevindingen);
    }
}
