package nl.verzuimatlas.warehouse.audit;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that can be found out although it is hidden, or that could not be shown to be safe. For the inside only: it tells where to
 * look, not what the number is.
 *
 * @param aanval which attack found it
 * @param zekerheid whether it was found out
 * @param waar which figure, or which delivery
 * @param woorden how, in Dutch
 * @param verbanden kinds of relations that were used; possibly none
 */
public record Vondst(Aanval aanval, Zekerheid zekerheid, String waar, String woorden, Set<String> verbanden)
        implements Comparable<Vondst> {

    private static final Comparator<Vondst> VOLGORDE = Comparator.comparing(Vondst::aanval)
            .thenComparing(Vondst::zekerheid)
            .thenComparing(Vondst::waar)
            .thenComparing(Vondst::woorden);

    /** Whether something was found out. */
    public enum Zekerheid {
        /** It was. */
        GEVONDEN,
        /** It was, or may have been, if figures that an earlier release shows and this one hides are as they were then. */
        ALS_ONGEWIJZIGD,
        /** Neither that it can be found out nor that it is safe was proven with the work that may be done. */
        ONBESLIST
    }

    public Vondst {
        verbanden = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(verbanden));
    }

    /** Something that was found out. */
    public Vondst(Aanval aanval, String waar, String woorden, Set<String> verbanden) {
        this(aanval, Zekerheid.GEVONDEN, waar, woorden, verbanden);
    }

    /** A finding of one attack in which no relations were used. */
    public static Vondst van(Aanval aanval, String waar, String woorden) {
        return new Vondst(aanval, waar, woorden, Set.of());
    }

    /** The same by figures of an earlier release, if they have not changed. */
    public Vondst alsOngewijzigd() {
        return new Vondst(Aanval.EERDER, Zekerheid.ALS_ONGEWIJZIGD, waar, woorden, verbanden);
    }

    /** Whether it holds only if figures have not changed since an earlier release. */
    public boolean isAlsOngewijzigd() {
        return zekerheid == Zekerheid.ALS_ONGEWIJZIGD;
    }

    /** Whether it is undecided. */
    public boolean isOnbeslist() {
        return zekerheid == Zekerheid.ONBESLIST;
    }

    /** Where, how and by which kinds of relations, in Dutch. */
    public String zin() {
        return waar + ": " + woorden + (verbanden.isEmpty() ? "" : " (met: " + String.join(", ", verbanden) + ")");
    }

    @Override
    public int compareTo(Vondst ander) {
        return VOLGORDE.compare(this, ander);
    }
}
