package nl.verzuimatlas.portal.bestand;

import java.time.Instant;
import nl.verzuimatlas.portal.organisatie.Licentie;

/**
 * Where a file comes from and how it may be used: what travels with the figures.
 *
 * @param titel what the file holds, in Dutch
 * @param uitgever name of the publisher
 * @param licentie how it may be used
 * @param adres full address at which the same question is answered
 * @param release id of the release
 * @param gemaaktOp moment at which the release was made
 * @param fictief whether the figures are invented
 */
public record Herkomst(
        String titel,
        String uitgever,
        Licentie licentie,
        String adres,
        String release,
        Instant gemaaktOp,
        boolean fictief) {}
