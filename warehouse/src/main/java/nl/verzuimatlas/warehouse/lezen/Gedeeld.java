package nl.verzuimatlas.warehouse.lezen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;

/** What many cells have in common while they are read, so that it is made and kept once. Not for several threads. */
final class Gedeeld {

    private final Map<String, String> telt = new HashMap<>();
    private final Map<String, String> teksten = new HashMap<>();
    private final Map<String, Schooljaar> schooljaren = new HashMap<>();
    private final Map<Namen, Uitsplitsing> uitsplitsingen = new HashMap<>();

    /** Nothing was read yet but the registry. */
    Gedeeld(List<Indicator> indicatoren) {
        indicatoren.forEach(indicator -> telt.put(indicator.id(), indicator.eenheid()));
    }

    /** What the indicator counts; empty when the registry does not have it. */
    String telt(String indicator) {
        return telt.getOrDefault(indicator, "");
    }

    String tekst(String tekst) {
        return tekst == null ? null : teksten.computeIfAbsent(tekst, nieuw -> nieuw);
    }

    Schooljaar schooljaar(String tekst) {
        return schooljaren.computeIfAbsent(tekst, Schooljaar::parse);
    }

    Uitsplitsing uitsplitsing(String dimensie, String categorie) {
        return uitsplitsingen.computeIfAbsent(
                new Namen(dimensie, categorie), namen -> Uitsplitsing.parse(namen.dimensie(), namen.categorie()));
    }

    private record Namen(String dimensie, String categorie) {}
}
