package nl.verzuimatlas.etl.toets.betekenis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Kengetallen;

/**
 * A vestiging that registered nothing for weeks in term. What a school week is comes from the holidays that the home knows
 * for the region of the vestiging; without them a week counts when at least half of the schools registered something.
 */
final class Stilte implements Betekenischeck {

    private static final double HALF = 0.5;

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        SortedMap<String, TreeMap<Integer, Integer>> scholen = beeld.rijen().rijenPerWeek();
        if (scholen.isEmpty()) {
            return;
        }
        int eerste = scholen.values().stream().mapToInt(TreeMap::firstKey).min().orElseThrow();
        int laatste = scholen.values().stream().mapToInt(TreeMap::lastKey).max().orElseThrow();
        Vrijkalender kalender = new Vrijkalender(beeld.naslag());
        List<Integer> vanAllen = wekenVanAllen(scholen);
        Map<String, List<Integer>> perRegio = new HashMap<>();
        scholen.forEach((code, weken) -> {
            Optional<String> regio = Optional.ofNullable(
                            beeld.naslag().vestigingen().get(code))
                    .map(Naslag.Vestiging::vakantieregio)
                    .filter(naam -> kalender.kent(naam, Kengetallen.maandag(eerste), Kengetallen.maandag(laatste)));
            List<Integer> lesweken = regio.map(
                            naam -> perRegio.computeIfAbsent(naam, nieuw -> kalender.lesweken(naam, eerste, laatste)))
                    .orElse(vanAllen);
            langsteStilte(weken, lesweken)
                    .ifPresent(stilte -> melder.meld(
                            "VA-M03",
                            Map.of(
                                    "vestiging", code,
                                    "weken", String.valueOf(stilte.size()),
                                    "datum", Kengetallen.maandag(stilte.get(0)).toString())));
        });
    }

    private static List<Integer> wekenVanAllen(SortedMap<String, TreeMap<Integer, Integer>> scholen) {
        if (scholen.size() < Toetsgrenzen.getal("stilte-scholen")) {
            return List.of();
        }
        TreeMap<Integer, Integer> perWeek = new TreeMap<>();
        scholen.values().forEach(weken -> weken.keySet().forEach(week -> perWeek.merge(week, 1, Integer::sum)));
        return perWeek.entrySet().stream()
                .filter(week -> week.getValue() >= HALF * scholen.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<List<Integer>> langsteStilte(SortedMap<Integer, Integer> weken, List<Integer> lesweken) {
        double gemiddeld =
                weken.values().stream().mapToInt(Integer::intValue).average().orElse(0);
        if (gemiddeld < Toetsgrenzen.getal("stilte-rijen-per-week")) {
            return Optional.empty();
        }
        List<Integer> langste = List.of();
        List<Integer> nu = new ArrayList<>();
        for (int week : lesweken) {
            if (weken.containsKey(week)) {
                nu = new ArrayList<>();
            } else {
                nu.add(week);
            }
            langste = nu.size() > langste.size() ? nu : langste;
        }
        return langste.size() >= Toetsgrenzen.getal("stilte-weken") ? Optional.of(langste) : Optional.empty();
    }
}
