package nl.verzuimatlas.portal.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of the same question: this page and the next. */
final class Adres {

    private Adres() {}

    static String zelf(String pad, Map<String, List<String>> parameters) {
        List<String> delen = new ArrayList<>();
        parameters.forEach(
                (naam, waarden) -> waarden.forEach(waarde -> delen.add(codeer(naam) + "=" + codeer(waarde))));
        return delen.isEmpty() ? pad : pad + "?" + String.join("&", delen);
    }

    static String metPagina(String pad, Map<String, List<String>> parameters, int pagina) {
        Map<String, List<String>> nieuw = new LinkedHashMap<>(parameters);
        nieuw.put(Vraag.PAGINA, List.of(Integer.toString(pagina)));
        return zelf(pad, nieuw);
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
