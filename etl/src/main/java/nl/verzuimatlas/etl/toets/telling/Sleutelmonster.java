package nl.verzuimatlas.etl.toets.telling;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/** A fixed number of primary keys, chosen by their hash: enough to see whether rows were delivered before. */
public final class Sleutelmonster implements Serializable {

    /** So many keys are kept. */
    public static final int MEESTE = 500;

    /** Between the parts of a key. */
    public static final char TUSSEN = '|';

    private static final long serialVersionUID = 1L;

    private final TreeMap<Long, String> sleutels = new TreeMap<>();
    private long grens = Long.MAX_VALUE;

    /** Keeps the key in these columns of {@code rij}, or not. */
    public void tel(Object[] rij, int[] kolommen) {
        long hash = 17;
        for (int kolom : kolommen) {
            hash = 31 * hash + (rij[kolom] == null ? 0 : rij[kolom].hashCode());
        }
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 31;
        if (hash < grens) {
            StringBuilder sleutel = new StringBuilder();
            for (int kolom : kolommen) {
                sleutel.append(sleutel.isEmpty() ? "" : TUSSEN).append(rij[kolom] == null ? "" : rij[kolom]);
            }
            voegToe(hash, sleutel.toString());
        }
    }

    private void voegToe(long hash, String sleutel) {
        sleutels.put(hash, sleutel);
        if (sleutels.size() > MEESTE) {
            sleutels.pollLastEntry();
            grens = sleutels.lastKey();
        }
    }

    /** Adds what was kept elsewhere. */
    public void plus(Sleutelmonster ander) {
        ander.sleutels.forEach(this::voegToe);
    }

    /** The keys; their parts joined by {@link #TUSSEN}. */
    public List<String> sleutels() {
        return List.copyOf(sleutels.values());
    }
}
