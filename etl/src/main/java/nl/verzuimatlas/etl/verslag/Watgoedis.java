package nl.verzuimatlas.etl.verslag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.bevinding.Niveau;

/** What the check looked for and did not find. */
final class Watgoedis {
    private static final Map<String, String> ZINNEN = new TreeMap<>(Map.of(
            "VA-D\\d\\d", "Er zijn geen persoonsgegevens gevonden.",
            "VA-K0[1456]", "Alle verplichte kolommen zijn gevonden.",
            "VA-T(03|12)", "Alle datums zijn te lezen.",
            "VA-T0[1-9]|VA-T1[0-2]", "Alle cellen hebben een waarde die past bij hun kolom.",
            "VA-R03", "Geen rij komt dubbel voor.",
            "VA-G\\d\\d", "Alle gemeentecodes bestaan op hun datum."));

    private Watgoedis() {}

    static List<String> van(Verslag verslag) {
        if (verslag.gelezen() == 0) {
            return List.of();
        }
        return ZINNEN.entrySet().stream()
                .filter(zin -> verslag.bevindingen().stream()
                        .noneMatch(bevinding -> bevinding.niveau() != Niveau.MELDING
                                && bevinding.id().matches(zin.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
