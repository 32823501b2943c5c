package nl.verzuimatlas.etl.feit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;

/**
 * Rows in and out of each step from accepted rows to facts, for the manifest of a release: what goes in either comes out or
 * is named by the step that left it out.
 *
 * @param stappen steps, those of a table in the order in which they ran
 */
public record FeitTelling(List<Stap> stappen) {

    public FeitTelling {
        stappen = List.copyOf(stappen);
    }

    /** Rows written to fact table {@code tabel}. */
    public long rijen(String tabel) {
        return stappen.stream()
                .filter(stap -> stap.tabel().equals(tabel))
                .reduce((vorige, laatste) -> laatste)
                .orElseThrow(() -> new IllegalArgumentException("no step for table " + tabel))
                .uit();
    }

    /** The steps of each table, as a release tells them. */
    public Map<String, List<ReleaseManifest.Stap>> perTabel() {
        return stappen.stream()
                .collect(Collectors.groupingBy(
                        Stap::tabel,
                        Collectors.mapping(
                                stap -> new ReleaseManifest.Stap(stap.stap(), stap.in(), stap.uit()),
                                Collectors.toList())));
    }

    /**
     * A step.
     *
     * @param tabel fact table that the step belongs to
     * @param stap what the step establishes, in Dutch
     * @param in rows, or other things, that went in
     * @param uit rows that came out
     */
    public record Stap(String tabel, String stap, long in, long uit) {}
}
