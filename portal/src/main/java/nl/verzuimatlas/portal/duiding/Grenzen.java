package nl.verzuimatlas.portal.duiding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Gemeentevormen;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak;
import nl.verzuimatlas.warehouse.lezen.Levering;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/**
 * Borders of the municipalities of a release.
 *
 * @param vormen their shapes
 * @param bron who delivered them
 */
public record Grenzen(Gemeentevormen vormen, String bron) {

    private static final String KAART = "kaart";

    /** What {@code onthoud} keeps: also that there are none. */
    private record Gelezen(Optional<Grenzen> grenzen) {}

    /** Borders of all municipalities of the working area; empty when no map was delivered that has them all. */
    public static Optional<Grenzen> van(ReleaseLezer lezer) {
        return lezer.onthoud(Gelezen.class, KAART, () -> new Gelezen(lees(lezer)))
                .grenzen();
    }

    private static Optional<Grenzen> lees(ReleaseLezer lezer) {
        List<String> codes = lezer.gemeenten().stream()
                .map(gemeente -> gemeente.code().code())
                .toList();
        return Gemeentevormen.van(Kaartvlak.lijst(lezer), codes).map(vormen -> new Grenzen(vormen, bron(lezer)));
    }

    private static String bron(ReleaseLezer lezer) {
        return lezer.leveringen().stream()
                .filter(levering -> levering.bron().equals(KAART))
                .map(Levering::leverancier)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where the borders come from, for under a map. */
    String zin() {
        return ". Grenzen van gemeenten in " + vormen.jaar() + ": " + bron;
    }
}
