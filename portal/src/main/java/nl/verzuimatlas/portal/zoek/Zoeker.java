package nl.verzuimatlas.portal.zoek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds by words. Every word of the question must be found: first as a whole name, then as the begin of words of a name, then as the
 * begin of other words; only when nothing is found, with one letter wrong.
 */
final class Zoeker {

    private static final int HOOGSTENS = 50;
    private static final int NIET = Integer.MAX_VALUE;

    private final List<Treffer> alles;
    private final Map<String, List<String>> synoniemen = new HashMap<>();

    /** @param synoniemen pairs: a word, and another by which it must also be sought */
    Zoeker(List<Treffer> alles, List<String[]> synoniemen) {
        this.alles = List.copyOf(alles);
        synoniemen.forEach(paar -> this.synoniemen
                .computeIfAbsent(paar[0], woord -> new ArrayList<>())
                .add(paar[1]));
    }

    /** What was found, best first; empty when nothing was. */
    List<Treffer> zoek(String vraag) {
        List<String> gevraagd = Woorden.van(vraag);
        if (gevraagd.isEmpty()) {
            return List.of();
        }
        List<Treffer> gevonden = zoek(gevraagd, (woord, begin) -> woord.startsWith(begin));
        return gevonden.isEmpty() ? zoek(gevraagd, Woorden::bijna) : gevonden;
    }

    private List<Treffer> zoek(List<String> gevraagd, BiPredicate<String, String> past) {
        Map<Treffer, Integer> rang = new LinkedHashMap<>();
        for (Treffer treffer : alles) {
            int hier = rang(treffer, gevraagd, past);
            if (hier != NIET) {
                rang.put(treffer, hier);
            }
        }
        return rang.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(HOOGSTENS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int rang(Treffer treffer, List<String> gevraagd, BiPredicate<String, String> past) {
        if (treffer.namen().contains(gevraagd)) {
            return 0;
        }
        for (List<String> naam : treffer.namen()) {
            if (alle(gevraagd, naam, past)) {
                return 1;
            }
        }
        List<String> overal = Stream.concat(treffer.namen().stream().flatMap(List::stream), treffer.woorden().stream())
                .toList();
        return alle(gevraagd, overal, past) ? 2 : NIET;
    }

    private boolean alle(List<String> gevraagd, List<String> woorden, BiPredicate<String, String> past) {
        return gevraagd.stream()
                .allMatch(woord -> metSynoniemen(woord)
                        .anyMatch(vorm -> woorden.stream().anyMatch(kandidaat -> past.test(kandidaat, vorm))));
    }

    private Stream<String> metSynoniemen(String woord) {
        return Stream.concat(Stream.of(woord), synoniemen.getOrDefault(woord, List.of()).stream());
    }
}
