package nl.verzuimatlas.warehouse.audit;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that can be found out although it is hidden. For the inside only: it tells where to look, not what the number is.
 *
 * @param aanval which attack found it
 * @param waar which figure, or which delivery
 * @param woorden how, in Dutch
 * @param verbanden kinds of relations that were used; possibly none
 */
public record Vondst(Aanval aanval, String waar, String woorden, Set<String> verbanden) implements Comparable<Vondst> {

    private static final Comparator<Vondst> VOLGORDE =
            Comparator.comparing(Vondst::aanval).thenComparing(Vondst::waar).thenComparing(Vondst::woorden);

    public Vondst {
        verbanden = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(verbanden));
    }

    /** A finding of one attack in which no relations were used. */
    public static Vondst van(Aanval aanval, String waar, String woorden) {
        return new Vondst(aanval, waar, woorden, Set.of());
    }

    @Override
    public int compareTo(Vondst ander) {
        return VOLGORDE.compare(this, ander);
    }
}
