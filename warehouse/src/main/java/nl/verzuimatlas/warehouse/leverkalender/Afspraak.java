package nl.verzuimatlas.warehouse.leverkalender;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a supplier delivers a source again and again.
 *
 * @param bron source
 * @param leverancier supplier, as in its levering.yaml
 * @param per how often
 * @param uiterlijk when a delivery is in time
 * @param sinds periods that begin on or after this day are expected
 * @param tot periods that begin after this day are not; empty when there is no end
 */
public record Afspraak(
        String bron, String leverancier, Ritme per, Termijn uiterlijk, LocalDate sinds, Optional<LocalDate> tot) {}
