package nl.verzuimatlas.warehouse.lezen;

import java.util.List;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/**
 * Which changes; an empty list asks for all. The largest changes come first, relative to what the figure was.
 *
 * @param indicatoren ids of indicators
 * @param regiocodes codes of areas
 * @param schooljaren school years
 * @param soorten kinds of change
 * @param redenen reasons
 * @param vanaf number of rows to skip, 0 or more
 * @param hoogstens number of rows, 1 or more
 */
public record Wijzigingselectie(
        List<String> indicatoren,
        List<String> regiocodes,
        List<Schooljaar> schooljaren,
        List<Soort> soorten,
        List<Reden> redenen,
        int vanaf,
        int hoogstens) {

    public Wijzigingselectie {
        indicatoren = List.copyOf(indicatoren);
        regiocodes = List.copyOf(regiocodes);
        schooljaren = List.copyOf(schooljaren);
        soorten = List.copyOf(soorten);
        redenen = List.copyOf(redenen);
        if (vanaf < 0 || hoogstens < 1) {
            throw new IllegalArgumentException("page must be within the rows: vanaf " + vanaf + ", " + hoogstens);
        }
    }
}
