package nl.verzuimatlas.warehouse.protocol;

import java.util.Optional;

/**
 * Where a rule stands in the publication.
 *
 * @param vindplaats page, annex or section
 * @param titel other publication than that of the protocol
 * @param toelichting how the text was read where it leaves room
 */
public record Vindplaats(String vindplaats, Optional<String> titel, Optional<String> toelichting) {

    public Vindplaats {
        titel = titel == null ? Optional.empty() : titel;
        toelichting = toelichting == null ? Optional.empty() : toelichting;
    }
}
