package nl.verzuimatlas.warehouse.lezen;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was made of one release before. A release never changes, so neither does what follows from it. All of it goes when memory is
 * short, or when there is so much of it that looking it up makes no sense. Readers never wait for each other.
 */
final class Geheugen {

    private static final int HOOGSTENS = 4096;

    private final Map<Sleutel, SoftReference<Object>> gemaakt = new ConcurrentHashMap<>();

    /** The answer to {@code vraag}, made by {@code maak} when it is not there; two who ask at once may each make it. */
    <T> T geef(Class<T> soort, Object vraag, Supplier<T> maak) {
        Sleutel sleutel = new Sleutel(soort, vraag);
        SoftReference<Object> verwijzing = gemaakt.get(sleutel);
        Object eerder = verwijzing == null ? null : verwijzing.get();
        if (eerder != null) {
            return soort.cast(eerder);
        }
        T nieuw = maak.get();
        if (gemaakt.size() >= HOOGSTENS) {
            gemaakt.clear();
        }
        gemaakt.put(sleutel, new SoftReference<>(nieuw));
        return nieuw;
    }

    private record Sleutel(Class<?> soort, Object vraag) {}
}
