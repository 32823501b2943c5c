package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.lezen.Rijtelling;

/** Figures of the accepted rows from which the meaning of a delivery is judged. Fields are read by this package only. */
public final class Kengetallen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAGEN_PER_WEEK = 7;
    // 1 January 1970 was a Thursday: weeks begin on Monday
    private static final int MAANDAG = 3;

    long gelezen;
    long geaccepteerd;
    long geweigerd;
    long ingetrokken;
    long legeRegels;
    long voetregels;
    long zonderCode;
    LocalDate laatste = LocalDate.MIN;
    long[] gevuld = {};
    boolean[] geleverd = {};
    final Rijtelling rijtelling = new Rijtelling();
    final TreeSet<String> gemeenten = new TreeSet<>();
    final TreeMap<String, TreeMap<Integer, Integer>> rijenPerWeek = new TreeMap<>();

    /** Number of the week, Monday to Sunday, in which {@code dag} falls. */
    static int week(LocalDate dag) {
        return (int) Math.floorDiv(dag.toEpochDay() + MAANDAG, (long) DAGEN_PER_WEEK);
    }

    /** Monday of a week. */
    static LocalDate maandag(int week) {
        return LocalDate.ofEpochDay((long) week * DAGEN_PER_WEEK - MAANDAG);
    }

    void plus(Kengetallen ander) {
        gelezen += ander.gelezen;
        geaccepteerd += ander.geaccepteerd;
        geweigerd += ander.geweigerd;
        ingetrokken += ander.ingetrokken;
        legeRegels += ander.legeRegels;
        voetregels += ander.voetregels;
        zonderCode += ander.zonderCode;
        laatste = laatste.isAfter(ander.laatste) ? laatste : ander.laatste;
        rijtelling.plus(ander.rijtelling);
        gemeenten.addAll(ander.gemeenten);
        ander.rijenPerWeek.forEach((vestiging, weken) -> {
            SortedMap<Integer, Integer> onze = rijenPerWeek.computeIfAbsent(vestiging, nieuw -> new TreeMap<>());
            weken.forEach((week, aantal) -> onze.merge(week, aantal, Integer::sum));
        });
        if (gevuld.length < ander.gevuld.length) {
            gevuld = java.util.Arrays.copyOf(gevuld, ander.gevuld.length);
        }
        if (geleverd.length < ander.geleverd.length) {
            geleverd = java.util.Arrays.copyOf(geleverd, ander.geleverd.length);
        }
        for (int i = 0; i < ander.geleverd.length; i++) {
            geleverd[i] |= ander.geleverd[i];
        }
        for (int i = 0; i < ander.gevuld.length; i++) {
            gevuld[i] += ander.gevuld[i];
        }
    }

    /** Data rows read. */
    public long gelezen() {
        return gelezen;
    }

    /** Rows accepted. */
    public long geaccepteerd() {
        return geaccepteerd;
    }

    /** Rows rejected. */
    public long geweigerd() {
        return geweigerd;
    }

    /** Rows of pupils who were withdrawn, left out. */
    public long ingetrokken() {
        return ingetrokken;
    }

    /** Last date of the rows; {@link LocalDate#MIN} when they have none. */
    public LocalDate laatste() {
        return laatste;
    }

    /** Municipalities of residence that occur. */
    public java.util.List<String> gemeenten() {
        return java.util.List.copyOf(gemeenten);
    }
}
