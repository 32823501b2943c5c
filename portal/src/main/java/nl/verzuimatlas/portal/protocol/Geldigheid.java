package nl.verzuimatlas.portal.protocol;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Toepassing;

/**
 * For whom and when a protocol holds, in Dutch. Schools are counted, never named.
 *
 * @param gebieden areas of the release, for their names
 */
record Geldigheid(Gebieden gebieden) {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    /** First and last day. */
    static String wanneer(Protocol protocol) {
        String vanaf = "vanaf " + DAG.format(protocol.geldigVan());
        return protocol.geldigTot()
                .map(tot -> vanaf + " tot en met " + DAG.format(tot))
                .orElse(vanaf);
    }

    /** Which schools follow it. */
    String voorWie(Protocol protocol) {
        Toepassing toepassing = protocol.toepassing();
        if (toepassing.isLeeg()) {
            return "geen school in deze uitgave; alleen om mee te vergelijken";
        }
        List<String> delen = new ArrayList<>();
        if (toepassing.landelijk()) {
            delen.add("alle scholen");
        }
        toepassing.regios().forEach(regio -> delen.add("scholen in " + naam(regio)));
        if (!toepassing.gemeenten().isEmpty()) {
            delen.add("scholen in "
                    + String.join(
                            ", ",
                            toepassing.gemeenten().stream().map(this::gemeente).toList()));
        }
        int scholen = toepassing.vestigingen().size();
        if (scholen > 0) {
            delen.add(scholen == 1 ? "een school" : scholen + " scholen");
        }
        return String.join("; ", delen);
    }

    private String naam(Toepassing.Regio regio) {
        return gebieden.regios().stream()
                .filter(gebied -> gebied.type().term().equals(regio.regiotype()))
                .filter(gebied -> gebied.code().equals(regio.regiocode()))
                .map(Regio::naam)
                .findFirst()
                .orElse(regio.regiocode() + " (buiten dit gebied)");
    }

    private String gemeente(String code) {
        return gebieden.find(code).map(Gebied::naam).orElse(code + " (buiten dit gebied)");
    }
}
