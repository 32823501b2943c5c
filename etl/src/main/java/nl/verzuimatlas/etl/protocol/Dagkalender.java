package nl.verzuimatlas.etl.protocol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** What the rules ask of the calendar of a vestiging, looked up by epoch day. */
public final class Dagkalender {

    private static final int WEEK = DayOfWeek.values().length;
    private static final int GEEN = -1;
    // Thursday 1 January 1970 is day 0, so Monday 29 December 1969 is day -3
    private static final int MAANDAG = -3;

    private final int eersteMaandag;
    private final int[] nummer;
    private final int[] lesweek;
    private final BitSet rondVakantie;

    public Dagkalender(Lesdagen lesdagen) {
        int[] schooldagen = lesdagen.schooldagen();
        eersteMaandag = schooldagen.length == 0 ? 0 : maandag(schooldagen[0]);
        int weken =
                schooldagen.length == 0 ? 0 : (maandag(schooldagen[schooldagen.length - 1]) - eersteMaandag) / WEEK + 1;
        nummer = new int[weken * WEEK];
        Arrays.fill(nummer, GEEN);
        boolean[] metLes = new boolean[weken];
        for (int i = 0; i < schooldagen.length; i++) {
            nummer[schooldagen[i] - eersteMaandag] = i;
            metLes[(schooldagen[i] - eersteMaandag) / WEEK] = true;
        }
        lesweek = new int[weken];
        int aantal = 0;
        for (int week = 0; week < weken; week++) {
            lesweek[week] = metLes[week] ? aantal++ : GEEN;
        }
        rondVakantie = rondVakantie(schooldagen);
    }

    /** The place of a schooldag among those of the vestiging. */
    int nummer(int dag) {
        int plaats = dag - eersteMaandag;
        if (plaats < 0 || plaats >= nummer.length || nummer[plaats] == GEEN) {
            throw new IllegalArgumentException(LocalDate.ofEpochDay(dag) + " is no schooldag");
        }
        return nummer[plaats];
    }

    /** Place of a schooldag in lesson-week time, as {@link Lesdagen#lesdag(int)}. */
    int lesdag(int dag) {
        return lesweek[(dag - eersteMaandag) / WEEK] * WEEK + (dag - eersteMaandag) % WEEK;
    }

    /** Whether the week of {@code dag} has a schooldag; outside the calendar it has. */
    boolean isLesweek(int dag) {
        int week = Math.floorDiv(dag - eersteMaandag, WEEK);
        return week < 0 || week >= lesweek.length || lesweek[week] != GEEN;
    }

    /** Whether a schooldag lies next to a school holiday or in the first or last lesweek of its schooljaar. */
    boolean isRondVakantie(int dag) {
        return rondVakantie.get(dag - eersteMaandag);
    }

    /** Whether {@code dag} is a Saturday or Sunday. */
    static boolean isWeekend(int dag) {
        return dag - maandag(dag) >= DayOfWeek.FRIDAY.getValue();
    }

    /** First day of the schooljaar of {@code dag}. */
    public static int schooljaarBegin(int dag) {
        return Math.toIntExact(Schooljaar.van(LocalDate.ofEpochDay(dag)).begin().toEpochDay());
    }

    /** Last day of the schooljaar that begins on {@code begin}. */
    public static int schooljaarEinde(int begin) {
        return Math.toIntExact(
                Schooljaar.van(LocalDate.ofEpochDay(begin)).einde().toEpochDay());
    }

    private static int maandag(int dag) {
        return dag - Math.floorMod(dag - MAANDAG, WEEK);
    }

    private BitSet rondVakantie(int[] schooldagen) {
        BitSet rond = new BitSet();
        for (int i = 0; i < schooldagen.length; i++) {
            int dag = schooldagen[i];
            boolean ervoor = i + 1 < schooldagen.length && vakantieTussen(dag, schooldagen[i + 1]);
            boolean erna = i > 0 && vakantieTussen(schooldagen[i - 1], dag);
            if (ervoor || erna) {
                rond.set(dag - eersteMaandag);
            }
            if (i == 0 || schooljaarBegin(dag) != schooljaarBegin(schooldagen[i - 1])) {
                zetWeek(rond, dag, schooldagen);
            }
            if (i + 1 == schooldagen.length || schooljaarBegin(dag) != schooljaarBegin(schooldagen[i + 1])) {
                zetWeek(rond, dag, schooldagen);
            }
        }
        return rond;
    }

    // a schooldag of the other schooljaar in the same week is in the first or last lesweek of its own
    private void zetWeek(BitSet rond, int dag, int[] schooldagen) {
        int maandag = maandag(dag);
        for (int i = Math.max(0, Arrays.binarySearch(schooldagen, dag) - WEEK);
                i < schooldagen.length && schooldagen[i] < maandag + WEEK;
                i++) {
            if (schooldagen[i] >= maandag && schooljaarBegin(schooldagen[i]) == schooljaarBegin(dag)) {
                rond.set(schooldagen[i] - eersteMaandag);
            }
        }
    }

    private static boolean vakantieTussen(int een, int ander) {
        return maandag(ander) - maandag(een) > WEEK;
    }
}
