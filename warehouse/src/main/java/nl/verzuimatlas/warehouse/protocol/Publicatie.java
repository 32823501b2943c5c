package nl.verzuimatlas.warehouse.protocol;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Publication of a protocol.
 *
 * @param titel title
 * @param uitgever who published it
 * @param jaar year of publication
 * @param vindplaats article, page or annex
 * @param toelichting other sources of the same rules, or what is unknown
 */
public record Publicatie(
        String titel,
        Optional<String> uitgever,
        OptionalInt jaar,
        Optional<String> vindplaats,
        Optional<String> toelichting) {

    public Publicatie {
        uitgever = uitgever == null ? Optional.empty() : uitgever;
        jaar = jaar == null ? OptionalInt.empty() : jaar;
        vindplaats = vindplaats == null ? Optional.empty() : vindplaats;
        toelichting = toelichting == null ? Optional.empty() : toelichting;
    }
}
