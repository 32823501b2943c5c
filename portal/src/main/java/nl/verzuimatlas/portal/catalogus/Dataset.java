package nl.verzuimatlas.portal.catalogus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.api.Api;
import nl.verzuimatlas.portal.api.Formaat;
import nl.verzuimatlas.warehouse.indicator.Indicator;

/**
 * Figures that belong together and can be fetched at once: all of them, or those of one theme.
 *
 * @param id name in addresses
 * @param titel name for people
 * @param beschrijving what it holds, in Dutch
 * @param indicatoren indicators in it, in the order of the registry
 * @param alles whether it holds the whole cube, so that an address needs no filter
 */
public record Dataset(String id, String titel, String beschrijving, List<Indicator> indicatoren, boolean alles) {

    private static final Map<String, String> TITELS = Map.of(
            "verzuim", "Verzuim dat scholen melden",
            "thuiszitters", "Thuiszitters",
            "naleving", "Naleving van verzuimprotocollen",
            "onderzoek", "Jeugdenquête E-MOVO",
            "gepubliceerd", "Overgenomen cijfers uit publicaties");

    public Dataset {
        indicatoren = List.copyOf(indicatoren);
    }

    /** The data sets that {@code indicatoren} make up: the whole, and one for each theme. */
    public static List<Dataset> van(List<Indicator> indicatoren) {
        Map<String, List<Indicator>> perThema = new LinkedHashMap<>();
        indicatoren.forEach(indicator -> perThema.computeIfAbsent(indicator.thema(), thema -> new ArrayList<>())
                .add(indicator));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(new Dataset(
                "alles",
                "Alle cijfers over schoolverzuim",
                "Alle cijfers van deze uitgave: per gemeente en gebied, per schooljaar, met uitsplitsingen.",
                indicatoren,
                true));
        perThema.forEach((thema, deel) ->
                datasets.add(new Dataset(thema, TITELS.getOrDefault(thema, thema), beschrijving(deel), deel, false)));
        return List.copyOf(datasets);
    }

    /** Address in the API of the rows of this data set. */
    public String pad(Formaat formaat) {
        String filter = indicatoren.stream()
                .map(Indicator::id)
                .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                .reduce((een, twee) -> een + "," + twee)
                .orElse("");
        return Api.BASIS + "/waarnemingen?" + (alles ? "" : "indicator=" + filter + "&") + "formaat=" + formaat.naam();
    }

    private static String beschrijving(List<Indicator> indicatoren) {
        List<String> namen = indicatoren.stream().map(Indicator::naam).toList();
        return String.join(", ", namen) + ". Per gemeente of gebied en per schooljaar.";
    }
}
