package nl.verzuimatlas.portal.figuur;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.verzuimatlas.portal.api.Formaat;

/**
 * What a reader can do with the figures of a figure besides looking: the same question in other forms.
 *
 * @param excel path of the workbook
 * @param api path in the API, as JSON
 * @param bronvermelding path of the page with its citation
 */
public record Gebruik(String excel, String api, String bronvermelding) {

    private static final String ALS_CSV = "formaat=" + Formaat.CSV.naam();

    /**
     * The uses of {@code figuur}.
     *
     * @param pagina path and query of the page it stands on, with the release; empty when unknown
     */
    public static Gebruik van(Figuur figuur, String pagina) {
        String vraag = figuur.download().substring(figuur.download().indexOf('?') + 1);
        String terug = pagina.isEmpty() ? "" : pagina + "#" + figuur.id();
        return new Gebruik(
                figuur.download().replace(ALS_CSV, "formaat=" + Formaat.XLSX.naam()),
                figuur.download().replace(ALS_CSV, "formaat=" + Formaat.JSON.naam()),
                "/data/bronvermelding?" + vraag.replace("&" + ALS_CSV, "")
                        + (terug.isEmpty() ? "" : "&pagina=" + URLEncoder.encode(terug, StandardCharsets.UTF_8)));
    }
}
