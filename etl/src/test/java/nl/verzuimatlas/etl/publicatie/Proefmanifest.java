package nl.verzuimatlas.etl.publicatie;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;

/** The manifest of a release of which little is known. */
public final class Proefmanifest {

    private Proefmanifest() {}

    /**
     * A manifest.
     *
     * @param vorige the release before it; empty when there is none
     * @param wijzigingen figures that changed, per reason
     * @param nietVergeleken why they were not compared; empty when they were
     */
    public static ReleaseManifest van(
            String id, Instant gemaaktOp, String vorige, Map<String, Long> wijzigingen, String nietVergeleken) {
        return new ReleaseManifest(
                id,
                gemaaktOp,
                "test",
                "",
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                ReleaseManifest.Ingetrokken.NIETS,
                List.of(),
                vorige,
                wijzigingen,
                nietVergeleken);
    }
}
