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
 * @param telling what came of the hidden numbers behind them
 * @param relaties relations that were used, per kind in Dutch
 * @param eerdere earlier releases that were laid beside it
 * @param duur how long it took; not the same every time
 * @param vondsten what was found or could not be decided; for the inside only
 */
public record Auditverslag(
        String release,
        long cijfers,
        long verborgen,
        Telling telling,
        Map<String, Integer> relaties,
        List<String> eerdere,
        Duration duur,
        List<Vondst> vondsten) {

    /**
     * Hidden numbers: a hidden figure has one or more.
     *
     * @param onbekenden all
     * @param veilig those of which enough values were shown to be possible
     * @param ontdekt those that relations narrow too much
     * @param onbeslist those of which neither was proven
     */
    public record Telling(long onbekenden, long veilig, long ontdekt, long onbeslist) {}

    public Auditverslag {
        relaties = Collections.unmodifiableSortedMap(new TreeMap<>(relaties));
        eerdere = List.copyOf(eerdere);
        vondsten = vondsten.stream().sorted().distinct().toList();
    }

    /** Whether nothing was found, and nothing is undecided. */
    public boolean isVeilig() {
        return vondsten.isEmpty();
    }

    /** What this release gives away itself, of itself or of an earlier one, and what is undecided. */
    Auditverslag eigen() {
        return met(
                vondsten.stream().filter(vondst -> !vondst.isAlsOngewijzigd()).toList());
    }

    /** How many relations were used. */
    public long relatieAantal() {
        return relaties.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The same with other findings. */
    Auditverslag met(List<Vondst> andere) {
        return new Auditverslag(release, cijfers, verborgen, telling, relaties, eerdere, duur, andere);
    }

    /** How many hidden numbers could not be decided. */
    public int onbeslist() {
        return (int) vondsten.stream().filter(Vondst::isOnbeslist).count();
    }

    /** How many findings there are, without what is undecided. */
    public int gevonden() {
        return vondsten.size() - onbeslist();
    }

    /** How much each attack found, also those that found nothing; without what is undecided. */
    public Map<Aanval, Integer> perAanval() {
        Map<Aanval, Integer> aantallen = new EnumMap<>(Aanval.class);
        for (Aanval aanval : Aanval.values()) {
            aantallen.put(aanval, 0);
        }
        vondsten.stream()
                .filter(vondst -> !vondst.isOnbeslist())
                .forEach(vondst -> aantallen.merge(vondst.aanval(), 1, Integer::sum));
        return aantallen;
    }
}
