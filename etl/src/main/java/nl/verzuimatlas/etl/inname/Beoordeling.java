package nl.verzuimatlas.etl.inname;

import java.util.Optional;
import nl.verzuimatlas.etl.toets.Kengetallen;
import nl.verzuimatlas.etl.verslag.Verslag;

/**
 * A judged delivery.
 *
 * @param verslag the report
 * @param rijen figures of its rows; empty when it was refused before they were judged
 * @param aanDeDeur whether it was stopped for identifiers: nothing of it may be kept
 */
record Beoordeling(Verslag verslag, Optional<Kengetallen> rijen, boolean aanDeDeur) {}
