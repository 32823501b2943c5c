package nl.verzuimatlas.portal.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of questions. */
final class Adres {

    private Adres() {}

    /** Address of the question itself. */
    static String zelf(String pad, Map<String, List<String>> parameters) {
        List<String> delen = new ArrayList<>();
        parameters.forEach(
                (naam, waarden) -> waarden.forEach(waarde -> delen.add(codeer(naam) + "=" + codeer(waarde))));
        return delen.isEmpty() ? pad : pad + "?" + String.join("&", delen);
    }

    /** The same question with another value of parameter {@code naam}. */
    static String met(String pad, Map<String, List<String>> parameters, String naam, String waarde) {
        Map<String, List<String>> nieuw = new LinkedHashMap<>(parameters);
        nieuw.put(naam, List.of(waarde));
        return zelf(pad, nieuw);
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
