package nl.verzuimatlas.warehouse.lezen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;

/** What many cells have in common while they are read, so that it is made and kept once. Not for several threads. */
final class Gedeeld {

    private static final int GEWOON = 1;

    private final Map<String, String> telt = new HashMap<>();
    private final Map<String, Integer> decimalen = new HashMap<>();
    private final Map<String, String> teksten = new HashMap<>();
    private final Map<String, Schooljaar> schooljaren = new HashMap<>();
    private final Map<Namen, Uitsplitsing> uitsplitsingen = new HashMap<>();

    /** Nothing was read yet but the registry. */
    Gedeeld(List<Indicator> indicatoren) {
        for (Indicator indicator : indicatoren) {
            telt.put(indicator.id(), indicator.eenheid());
            decimalen.put(indicator.id(), indicator.meetwijze().decimalen());
        }
    }

    /** What the indicator counts; empty when the registry does not have it. */
    String telt(String indicator) {
        return telt.getOrDefault(indicator, "");
    }

    /** Digits behind the comma with which the indicator is shown; one when the registry does not have it. */
    int decimalen(String indicator) {
        return decimalen.getOrDefault(indicator, GEWOON);
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
