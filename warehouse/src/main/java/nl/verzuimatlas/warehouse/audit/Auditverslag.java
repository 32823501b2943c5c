package nl.verzuimatlas.warehouse.audit;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Result of attacking a release.
 *
 * @param release id of the release
 * @param cijfers figures of the own series that are shown
 * @param verborgen figures of the own series that are hidden, all of which were attacked
 * @param relaties relations that were used, per kind in Dutch
 * @param eerdere earlier releases that were laid beside it
 * @param duur how long it took; not the same every time
 * @param vondsten what was found; for the inside only
 */
public record Auditverslag(
        String release,
        long cijfers,
        long verborgen,
        Map<String, Integer> relaties,
        List<String> eerdere,
        Duration duur,
        List<Vondst> vondsten) {

    public Auditverslag {
        relaties = Collections.unmodifiableSortedMap(new TreeMap<>(relaties));
        eerdere = List.copyOf(eerdere);
        vondsten = vondsten.stream().sorted().distinct().toList();
    }

    /** Whether nothing was found. */
    public boolean isVeilig() {
        return vondsten.isEmpty();
    }

    /** How many relations were used. */
    public long relatieAantal() {
        return relaties.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The same with other findings. */
    Auditverslag met(List<Vondst> andere) {
        return new Auditverslag(release, cijfers, verborgen, relaties, eerdere, duur, andere);
    }

    /** How much each attack found, also those that found nothing. */
    public Map<Aanval, Integer> perAanval() {
        Map<Aanval, Integer> aantallen = new EnumMap<>(Aanval.class);
        for (Aanval aanval : Aanval.values()) {
            aantallen.put(aanval, 0);
        }
        vondsten.forEach(vondst -> aantallen.merge(vondst.aanval(), 1, Integer::sum));
        return aantallen;
    }
}
