package nl.verzuimatlas.warehouse.audit;

import java.util.Set;
import java.util.TreeSet;

/**
 * Parts of systems of which everything was proven safe, by their fingerprint ({@code verband.Delen}). One that is the same again is safe again, with
 * the same version of the product; an attack does not try it once more.
 */
public final class Geheugen {

    private final Set<String> eerder;
    private final Set<String> veilig = new TreeSet<>();

    /**
     * A memory.
     *
     * @param eerder parts that were proven safe before
     */
    public Geheugen(Set<String> eerder) {
        this.eerder = Set.copyOf(eerder);
    }

    /** Nothing was proven before. */
    public static Geheugen leeg() {
        return new Geheugen(Set.of());
    }

    /** Whether a part was proven safe before. */
    public boolean kent(String vingerafdruk) {
        return eerder.contains(vingerafdruk);
    }

    /** A part is safe. */
    public void onthoud(String vingerafdruk) {
        veilig.add(vingerafdruk);
    }

    /** The parts that are safe now, those that were known before among them. */
    public Set<String> veilig() {
        return Set.copyOf(veilig);
    }
}
