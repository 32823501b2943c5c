package nl.verzuimatlas.warehouse.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The manifest of a release of which little is known. */
final class Proefmanifest {

    private Proefmanifest() {}

    /**
     * A manifest.
     *
     * @param feiten hashes of fact tables
     * @param vorige the release before it; empty when there is none
     */
    static ReleaseManifest van(
            String id, Instant gemaaktOp, String productversie, Map<String, String> feiten, String vorige) {
        return new ReleaseManifest(
                id,
                gemaaktOp,
                productversie,
                "",
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                feiten,
                ReleaseManifest.Ingetrokken.NIETS,
                List.of(),
                vorige,
                Map.of(),
                "");
    }
}
