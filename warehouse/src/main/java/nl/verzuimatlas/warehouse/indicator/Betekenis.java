package nl.verzuimatlas.warehouse.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an indicator is for.
 *
 * @param korteNaam label where there is little room, at most 40 characters
 * @param vraag question that it answers
 * @param trefwoorden words by which people look for it
 * @param gebruik who uses it for what
 * @param samenhang other indicators to read beside it, from id to why
 * @param doelwaarde agreed target and where it was agreed; empty when there is none
 */
public record Betekenis(
        String korteNaam,
        String vraag,
        List<String> trefwoorden,
        List<String> gebruik,
        Map<String, String> samenhang,
        String doelwaarde) {

    public Betekenis {
        trefwoorden = List.copyOf(trefwoorden);
        gebruik = List.copyOf(gebruik);
        samenhang = new LinkedHashMap<>(samenhang);
    }
}
