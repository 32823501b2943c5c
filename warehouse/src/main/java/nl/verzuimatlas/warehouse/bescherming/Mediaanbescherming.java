package nl.verzuimatlas.warehouse.bescherming;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Hides medians and percentiles that tell something of a hidden number of cases. One that is shown tells that there are cases, and by the rule not a
 * few; one of nobody ("n.v.t.") tells that there are none.
 */
final class Mediaanbescherming {

    private Mediaanbescherming() {}

    /** Whether a median with a figure tells of a number of cases that is hidden wherever it could stand. */
    static boolean verraadtAantal(Celsleutel mediaan, Map<Celsleutel, Cel> cellen, Set<Celsleutel> verborgen) {
        List<Celsleutel> metCijfer = aantallen(mediaan).stream()
                .filter(cellen::containsKey)
                .filter(sleutel -> cellen.get(sleutel).heeftCijfer())
                .toList();
        return !metCijfer.isEmpty() && verborgen.containsAll(metCijfer);
    }

    /** Whether a median of nobody tells that a hidden number is 0; also when nobody knows which number that would be. */
    static boolean verraadtNul(Celsleutel mediaan, Set<Celsleutel> verborgen) {
        List<Celsleutel> aantallen = aantallen(mediaan);
        return aantallen.isEmpty() || aantallen.stream().anyMatch(verborgen::contains);
    }

    /** The cells that show how many cases there are. */
    private static List<Celsleutel> aantallen(Celsleutel mediaan) {
        return switch (mediaan.indicator()) {
            case "naleving-meldingen-dagen-te-laat" -> List.of(teLaat(mediaan, "naleving-meldingen-te-laat"));
            case "naleving-stappen-dagen-te-laat" -> List.of(teLaat(mediaan, "naleving-stappen-te-laat"));
            case "meldtermijn" -> gemeld(mediaan);
            case "uren-bij-melding" ->
                List.of("tot-en-met-50", "51-100", "101-300", "meer-dan-300").stream()
                        .map(klasse -> mediaan.metIndicator("uren-bij-melding-klassen", "uren", klasse))
                        .toList();
            case "ziektedagen" -> List.of(mediaan.metIndicator("ziekteverzuim", "onderwijssoort", Verbanden.TOTAAL));
            case "afhandeling-duur" -> List.of(mediaan.metIndicator("afhandeling", "route", Verbanden.TOTAAL));
            default -> List.of();
        };
    }

    /** Reported in time, late and not at all: without a report the first two are 0 and the last is everything. */
    private static List<Celsleutel> gemeld(Celsleutel mediaan) {
        return List.of(
                mediaan.metIndicator("protocolnaleving", "regel", "LPW-16U"),
                mediaan.metIndicator("te-laat-gemeld", "duur", Verbanden.TOTAAL),
                mediaan.metIndicator("niet-gemeld", "regel", "LPW-16U"));
    }

    private static Celsleutel teLaat(Celsleutel mediaan, String indicator) {
        int scheiding = mediaan.categorie().lastIndexOf('+');
        return scheiding < 0
                ? mediaan.metIndicator(indicator, "grond", Verbanden.TOTAAL)
                : mediaan.metIndicator(indicator, "regel", mediaan.categorie().substring(0, scheiding));
    }
}
