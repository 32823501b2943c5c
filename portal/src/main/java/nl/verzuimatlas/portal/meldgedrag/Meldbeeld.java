package nl.verzuimatlas.portal.meldgedrag;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Tabel;

/**
 * What a page says about the reporting of schools.
 *
 * @param zin what it comes down to
 * @param tabellen the judgements; none when the release has no reports
 */
public record Meldbeeld(String zin, List<Tabel> tabellen) {

    public Meldbeeld {
        tabellen = List.copyOf(tabellen);
    }
}
