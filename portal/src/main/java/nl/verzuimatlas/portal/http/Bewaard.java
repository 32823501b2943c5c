package nl.verzuimatlas.portal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers that were made before. A release never changes, so an answer of it holds for good; the ones that were not asked for
 * longest make room. An answer that several ask for at the same time is made once.
 *
 * @param <T> what is kept
 */
public final class Bewaard<T> {

    private final Map<Vraag, T> antwoorden;
    private final Map<Vraag, CompletableFuture<T>> bezig = new ConcurrentHashMap<>();

    /** Keeps {@code hoogstens} answers. */
    public Bewaard(int hoogstens) {
        antwoorden = new LinkedHashMap<>(hoogstens, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Vraag, T> oudste) {
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
        Vraag gesteld = new Vraag(vanRelease, vraag);
        Optional<T> eerder = zoek(gesteld);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        CompletableFuture<T> eigen = new CompletableFuture<>();
        CompletableFuture<T> eerste = bezig.putIfAbsent(gesteld, eigen);
        return eerste == null ? maak(gesteld, eigen, maak, bewaren) : wacht(eerste);
    }

    private T maak(Vraag gesteld, CompletableFuture<T> belofte, Supplier<T> maak, Predicate<T> bewaren) {
        try {
            T nieuw = maak.get();
            if (bewaren.test(nieuw)) {
                bewaar(gesteld, nieuw);
            }
            belofte.complete(nieuw);
            return nieuw;
        } catch (RuntimeException | Error fout) {
            belofte.completeExceptionally(fout);
            throw fout;
        } finally {
            bezig.remove(gesteld);
        }
    }

    private T wacht(CompletableFuture<T> eerste) {
        try {
            return eerste.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fout) {
                throw fout;
            }
            throw e;
        }
    }

    private synchronized Optional<T> zoek(Vraag vraag) {
        return Optional.ofNullable(antwoorden.get(vraag));
    }

    private synchronized void bewaar(Vraag vraag, T antwoord) {
        antwoorden.put(vraag, antwoord);
    }

    private record Vraag(String release, String tekst) {}
}
