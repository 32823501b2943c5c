package nl.verzuimatlas.warehouse.bescherming;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Hides medians and percentiles of cases of which the number is hidden. A median over few cases is hidden, so one that is shown would tell that a
 * hidden number beside it is not small, and one that is not that it is.
 */
final class Mediaanbescherming {

    private Mediaanbescherming() {}

    /** Whether the number of cases under {@code mediaan} is hidden wherever it could stand. */
    static boolean isVerborgen(Celsleutel mediaan, Map<Celsleutel, Cel> cellen, Set<Celsleutel> verborgen) {
        List<Celsleutel> aantallen = aantallen(mediaan).stream()
                .filter(cellen::containsKey)
                .filter(sleutel -> cellen.get(sleutel).heeftCijfer())
                .toList();
        return !aantallen.isEmpty() && verborgen.containsAll(aantallen);
    }

    /** The cells that show how many cases there are. */
    private static List<Celsleutel> aantallen(Celsleutel mediaan) {
        return switch (mediaan.indicator()) {
            case "naleving-meldingen-dagen-te-laat" -> List.of(teLaat(mediaan, "naleving-meldingen-te-laat"));
            case "naleving-stappen-dagen-te-laat" -> List.of(teLaat(mediaan, "naleving-stappen-te-laat"));
            case "meldtermijn" -> List.of(mediaan.metIndicator("protocolnaleving", "regel", "LPW-16U"));
            case "uren-bij-melding" ->
                List.of("tot-en-met-50", "51-100", "101-300", "meer-dan-300").stream()
                        .map(klasse -> mediaan.metIndicator("uren-bij-melding-klassen", "uren", klasse))
                        .toList();
            default -> List.of();
        };
    }

    private static Celsleutel teLaat(Celsleutel mediaan, String indicator) {
        int scheiding = mediaan.categorie().lastIndexOf('+');
        return scheiding < 0
                ? mediaan.metIndicator(indicator, "grond", Verbanden.TOTAAL)
                : mediaan.metIndicator(indicator, "regel", mediaan.categorie().substring(0, scheiding));
    }
}
