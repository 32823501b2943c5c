package nl.verzuimatlas.portal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses within the portal. */
public final class Adres {

    private Adres() {}

    /** Path with its parameters, in their order. */
    public static String van(String pad, Map<String, List<String>> parameters) {
        List<String> delen = new ArrayList<>();
        parameters.forEach(
                (naam, waarden) -> waarden.forEach(waarde -> delen.add(codeer(naam) + "=" + codeer(waarde))));
        return delen.isEmpty() ? pad : pad + "?" + String.join("&", delen);
    }

    private static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
