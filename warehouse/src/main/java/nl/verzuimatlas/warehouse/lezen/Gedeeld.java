package nl.verzuimatlas.warehouse.lezen;

import java.util.HashMap;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** What many cells have in common while they are read, so that it is made and kept once. Not for several threads. */
final class Gedeeld {

    private final Map<String, String> teksten = new HashMap<>();
    private final Map<String, Schooljaar> schooljaren = new HashMap<>();
    private final Map<Namen, Uitsplitsing> uitsplitsingen = new HashMap<>();

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
