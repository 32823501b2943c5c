package nl.verzuimatlas.portal.gemeente;

import java.util.List;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.meldgedrag.Meldbeeld;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * Factsheet of a municipality.
 *
 * @param kader frame
 * @param inleiding key message
 * @param regios regions that the municipality lies in, as a sentence
 * @param filters filter form
 * @param tegels key figures
 * @param figuren figures
 * @param meldgedrag how schools report, and whether figures made of reports can be compared
 * @param dekking which sources delivered about which school years
 * @param kanttekeningen what to keep in mind
 */
public record GemeentePage(
        Kader kader,
        String inleiding,
        String regios,
        Filters filters,
        List<Tegel> tegels,
        List<Figuur> figuren,
        Meldbeeld meldgedrag,
        Tabel dekking,
        List<String> kanttekeningen)
        implements Pagina {

    public GemeentePage {
        tegels = List.copyOf(tegels);
        figuren = List.copyOf(figuren);
        kanttekeningen = List.copyOf(kanttekeningen);
    }

    @Override
    public String sjabloon() {
        return "gemeente/gemeente.jte";
    }
}
