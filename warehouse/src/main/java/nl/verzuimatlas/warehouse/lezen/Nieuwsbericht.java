package nl.verzuimatlas.warehouse.lezen;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/**
 * A release and how many figures it shows otherwise than the one before it.
 *
 * @param release the release
 * @param vorige id of the release that it was compared with; empty when there was none to compare with
 * @param toelichting Dutch sentence; possibly empty
 * @param tellingen changed figures by kind and reason
 */
public record Nieuwsbericht(ReleaseInfo release, Optional<String> vorige, String toelichting, List<Telling> tellingen) {

    public Nieuwsbericht {
        tellingen = List.copyOf(tellingen);
    }

    /** Number of changed figures. */
    public long aantal() {
        return tellingen.stream().mapToLong(Telling::aantal).sum();
    }

    /** Number of changed figures of one kind. */
    public long aantal(Soort soort) {
        return tellingen.stream()
                .filter(telling -> telling.soort() == soort)
                .mapToLong(Telling::aantal)
                .sum();
    }

    /**
     * Changed figures of one kind, for one reason.
     *
     * @param soort how they changed
     * @param reden why
     * @param aantal how many, 1 or more
     */
    public record Telling(Soort soort, Reden reden, long aantal) {}
}
