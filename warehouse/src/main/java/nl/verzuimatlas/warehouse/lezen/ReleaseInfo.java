package nl.verzuimatlas.warehouse.lezen;

import java.time.Instant;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * The release that is read.
 *
 * @param id id of the release
 * @param gemaaktOp moment of publication
 * @param productversie version of the software that made it
 * @param fictief whether it was made from fictional deliveries; every page and document then says so
 * @param laatsteSchooljaar latest school year of the own series
 */
public record ReleaseInfo(
        String id, Instant gemaaktOp, String productversie, boolean fictief, Schooljaar laatsteSchooljaar) {}
