package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says which required parts of a protocol file are missing, before anything else is made of it. */
final class Vormkeuring {

    private static final List<String> PROTOCOL = List.of("id", "naam", "geldig_van", "sectoren", "bron", "bron.titel");
    private static final List<String> REGEL = List.of("id", "naam", "doelgroep");
    private static final Set<String> HELE_GETALLEN = Set.of("aantal", "minimum", "maximum", "jaar");

    private Vormkeuring() {}

    /** What is missing at the top of a file. */
    static List<String> protocol(JsonNode boom) {
        List<String> teksten = new ArrayList<>();
        ontbrekend(boom, PROTOCOL, "", teksten);
        for (JsonNode niet : boom.path("niet_uitgedrukt")) {
            ontbrekend(niet, List.of("id", "reden"), "niet_uitgedrukt.", teksten);
        }
        heleGetallen(boom, "", teksten);
        return teksten;
    }

    /** What is missing in a rule. */
    static List<String> regel(JsonNode boom) {
        List<String> teksten = new ArrayList<>();
        ontbrekend(boom, REGEL, "", teksten);
        if (leeg(boom.path("bron").path("vindplaats"))) {
            teksten.add(
                    "de bron ontbreekt; schrijf bij bron.vindplaats waar de regel staat, zoals een bladzijde of bijlage");
        }
        JsonNode signaal = boom.path("signaal");
        if (leeg(signaal)) {
            teksten.add("signaal ontbreekt");
        } else {
            signaal(signaal, teksten);
        }
        int nummer = 0;
        for (JsonNode actie : boom.path("acties")) {
            nummer++;
            if (leeg(actie.path("soort"))) {
                teksten.add("actie " + nummer + ": soort ontbreekt");
            }
            JsonNode termijn = actie.path("termijn");
            if (leeg(termijn.path("aantal")) || leeg(termijn.path("eenheid"))) {
                teksten.add("actie " + nummer + ": de termijn ontbreekt; schrijf termijn: {aantal: 5, eenheid:"
                        + " schoolwerkdagen}, met termijn_is_aanname: true als de bron geen termijn noemt");
            }
        }
        heleGetallen(boom, "", teksten);
        return teksten;
    }

    private static void signaal(JsonNode signaal, List<String> teksten) {
        ontbrekend(signaal, List.of("maat", "herhaling"), "signaal.", teksten);
        if (leeg(signaal.path("venster").path("eenheid"))) {
            teksten.add("het venster ontbreekt; schrijf bij signaal.venster over welke periode wordt geteld");
        }
        if (leeg(signaal.path("drempel"))) {
            teksten.add("de drempel ontbreekt; schrijf bij signaal.drempel vanaf of meer_dan welk aantal");
        }
    }

    private static void ontbrekend(JsonNode boom, List<String> paden, String voor, List<String> teksten) {
        for (String pad : paden) {
            if (leeg(boom.at("/" + pad.replace('.', '/')))) {
                teksten.add(voor + pad + " ontbreekt");
            }
        }
    }

    private static void heleGetallen(JsonNode boom, String pad, List<String> teksten) {
        boom.properties().forEach(veld -> {
            String hier = pad.isEmpty() ? veld.getKey() : pad + "." + veld.getKey();
            JsonNode waarde = veld.getValue();
            if (HELE_GETALLEN.contains(veld.getKey()) && waarde.isValueNode() && !leeg(waarde) && !waarde.isInt()) {
                teksten.add(hier + ": \"" + waarde.asText() + "\" is geen heel getal");
            }
            heleGetallen(waarde, hier, teksten);
        });
        if (boom.isArray()) {
            boom.forEach(deel -> heleGetallen(deel, pad, teksten));
        }
    }

    private static boolean leeg(JsonNode waarde) {
        return waarde.isMissingNode()
                || waarde.isNull()
                || (waarde.isTextual() && waarde.asText().isBlank())
                || (waarde.isContainerNode() && waarde.isEmpty());
    }
}
