package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of the same question: this page and the next. */
final class Adres {

    private Adres() {}

    static String zelf(String pad, Map<String, List<String>> parameters) {
        return nl.verzuimatlas.portal.http.Adres.van(pad, parameters);
    }

    static String metPagina(String pad, Map<String, List<String>> parameters, int pagina) {
        Map<String, List<String>> nieuw = new LinkedHashMap<>(parameters);
        nieuw.put(Vraag.PAGINA, List.of(Integer.toString(pagina)));
        return zelf(pad, nieuw);
    }
}
