package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** History of a municipality on both divisions: as it is today, and as the municipalities of which it was made. */
final class Indelingfiguur {

    private Indelingfiguur() {}

    /** Lines of relatief verzuim; empty when the municipality did not merge. */
    static Optional<Figuur> van(ReleaseLezer lezer, Figuren figuren, Gebied gemeente) {
        List<Gebied> gebieden = new ArrayList<>(List.of(gemeente));
        lezer.herindelingen().stream()
                .filter(herindeling -> herindeling.gemeente().code().equals(gemeente.code()))
                .forEach(herindeling -> gebieden.add(new Gebied(
                        Regiotype.GEMEENTE_OORSPRONKELIJK,
                        herindeling.oud().code(),
                        herindeling.naam() + " voor de herindeling")));
        if (gebieden.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(figuren.verloop(
                "herindeling",
                Maten.RELATIEF,
                Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GEMEENTE_OORSPRONKELIJK),
                gebieden));
    }
}
