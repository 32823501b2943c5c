package nl.verzuimatlas.portal.bestand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;

/** Words that go with the figures in files and on the page about them: what states and cautions mean. */
public final class Toelichting {

    private Toelichting() {}

    /** What a state means, in Dutch. */
    public static String uitleg(Status status) {
        return switch (status) {
            case CIJFER -> "Er is een cijfer. 0 is ook een cijfer: er is geteld, en het zijn er geen.";
            case AFGESCHERMD ->
                "Het cijfer is bekend, maar wordt niet getoond: het gaat om 1 tot en met 4 personen, of een ander "
                        + "cijfer zou eruit te rekenen zijn.";
            case ONTBREEKT -> "Er zijn geen gegevens geleverd.";
            case NIET_VAN_TOEPASSING -> "Het cijfer kan hier niet bestaan.";
            case TE_WEINIG_RESPONS -> "Te weinig leerlingen vulden de vragenlijst in.";
        };
    }

    /** What a caution means, in Dutch. */
    public static String uitleg(Kenmerk kenmerk) {
        return switch (kenmerk) {
            case VOORLOPIG -> "Het cijfer kan nog veranderen.";
            case TRENDBREUK -> "De telwijze is anders dan in het jaar ervoor.";
            case ONVOLLEDIG -> "Een deel van het gebied leverde niets. De toelichting zegt welk deel.";
            case LAGE_MELDGRAAD -> "Scholen melden waarschijnlijk niet alles.";
            case MELDGEDRAG_GEWIJZIGD -> "Scholen meldden anders dan in de jaren ervoor.";
            case GESCHAT -> "Het cijfer is geschat.";
        };
    }

    /** Meaning of every state and caution, by term. */
    public static Map<String, String> termen() {
        Map<String, String> termen = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            termen.put("status " + status.term(), uitleg(status));
        }
        for (Kenmerk kenmerk : Kenmerk.values()) {
            termen.put("kenmerk " + kenmerk.term(), uitleg(kenmerk));
        }
        return termen;
    }

    /** Subject and explanation of what a reader of a file must know. */
    static List<List<String>> regels(Herkomst herkomst) {
        List<List<String>> regels = new ArrayList<>();
        if (herkomst.fictief()) {
            regels.add(List.of("Let op", "Fictieve gegevens: deze cijfers zijn verzonnen."));
        }
        regels.add(List.of("Inhoud", herkomst.titel()));
        regels.add(List.of("Uitgever", herkomst.uitgever()));
        regels.add(List.of("Uitgave", herkomst.release() + ", gemaakt op " + herkomst.gemaaktOp()));
        regels.add(List.of(
                "Gebruik",
                herkomst.licentie().naam() + ". " + herkomst.licentie().uitleg() + " "
                        + herkomst.licentie().adres()));
        regels.add(List.of("Dezelfde cijfers op internet", herkomst.adres()));
        termen().forEach((term, uitleg) -> regels.add(List.of(term, uitleg)));
        return regels;
    }
}
