package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** Which of the deliveries about the same thing knows best. */
public final class Leveringvolgorde {

    // The delivery that covers the latest day knows best; for the same period the highest version, then the last
    // received.
    private static final Comparator<LeveringManifest> VOLGORDE = Comparator.comparing(Leveringvolgorde::laatsteDatum)
            .thenComparing(LeveringManifest::versie)
            .thenComparing(LeveringManifest::ontvangenOp)
            .thenComparing(LeveringManifest::id);

    private Leveringvolgorde() {}

    /** {@code leveringen} in such order that a later one has the later state of what both are about. */
    public static List<LeveringManifest> laatsteLaatst(List<LeveringManifest> leveringen) {
        return leveringen.stream().sorted(VOLGORDE).toList();
    }

    /** Last day that a delivery covers; without one of its own the last day of its period. */
    static LocalDate laatsteDatum(LeveringManifest levering) {
        return levering.laatsteDatum()
                .orElseGet(() -> Periode.lees(levering.periode())
                        .map(Periode::einde)
                        .orElseThrow(
                                () -> new IllegalArgumentException("delivery " + levering.bron() + "/" + levering.id()
                                        + " has no last day and its period is unknown: " + levering.periode())));
    }
}
