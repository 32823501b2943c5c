package nl.verzuimatlas.etl.cli;

import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;

/** What a release changed, on one line. */
final class Wijzigingregel {

    private Wijzigingregel() {}

    static String van(ReleaseManifest release) {
        if (release.vorige().isEmpty()) {
            return "eerste uitgave";
        }
        if (!release.nietVergeleken().isEmpty()) {
            return "niet vergeleken met " + release.vorige() + ". " + release.nietVergeleken();
        }
        if (release.wijzigingen().isEmpty()) {
            return "sinds " + release.vorige() + ": geen wijzigingen";
        }
        return "sinds " + release.vorige() + ": "
                + release.wijzigingen().entrySet().stream()
                        .map(soort -> soort.getValue() + " " + soort.getKey())
                        .collect(Collectors.joining(", "));
    }
}
