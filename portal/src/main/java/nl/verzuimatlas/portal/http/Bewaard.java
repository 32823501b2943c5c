package nl.verzuimatlas.portal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers that were made before. A release never changes, so an answer holds as long as its release is served; the ones
 * that were not asked for longest make room.
 *
 * @param <T> what is kept
 */
public final class Bewaard<T> {

    private final Map<String, T> antwoorden;
    private String release = "";

    /** Keeps {@code hoogstens} answers. */
    public Bewaard(int hoogstens) {
        antwoorden = new LinkedHashMap<>(hoogstens, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> oudste) {
                return size() > hoogstens;
            }
        };
    }

    /** The answer to {@code vraag} of {@code vanRelease}, made by {@code maak} when it is not kept. */
    public T geef(String vanRelease, String vraag, Supplier<T> maak) {
        return geef(vanRelease, vraag, maak, antwoord -> true);
    }

    /** The same, keeping only answers that {@code bewaren} says are worth it. */
    public T geef(String vanRelease, String vraag, Supplier<T> maak, Predicate<T> bewaren) {
        Optional<T> eerder = zoek(vanRelease, vraag);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        T nieuw = maak.get();
        if (bewaren.test(nieuw)) {
            bewaar(vanRelease, vraag, nieuw);
        }
        return nieuw;
    }

    private synchronized Optional<T> zoek(String vanRelease, String vraag) {
        return release.equals(vanRelease) ? Optional.ofNullable(antwoorden.get(vraag)) : Optional.empty();
    }

    private synchronized void bewaar(String vanRelease, String vraag, T antwoord) {
        if (!release.equals(vanRelease)) {
            antwoorden.clear();
            release = vanRelease;
        }
        antwoorden.put(vraag, antwoord);
    }
}
