package nl.verzuimatlas.portal.data;

import java.util.List;
import nl.verzuimatlas.portal.api.Versie;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * The page about the API.
 *
 * @param kader frame
 * @param basis full address at which every path starts
 * @param voorbeelden programs that fetch figures
 * @param adressen operations
 * @param versies versions, the latest first
 */
public record ApiPage(
        Kader kader, String basis, List<Voorbeeld> voorbeelden, List<Adres> adressen, List<Versie> versies)
        implements Pagina {

    /**
     * An operation.
     *
     * @param id anchor
     * @param pad path
     * @param titel what it gives
     * @param uitleg the same in full
     * @param voorbeeld path that can be tried at once
     * @param parameters what may be filled in
     */
    public record Adres(String id, String pad, String titel, String uitleg, String voorbeeld, Tabel parameters) {}

    public ApiPage {
        voorbeelden = List.copyOf(voorbeelden);
        adressen = List.copyOf(adressen);
        versies = List.copyOf(versies);
    }

    @Override
    public String sjabloon() {
        return "data/api.jte";
    }
}
