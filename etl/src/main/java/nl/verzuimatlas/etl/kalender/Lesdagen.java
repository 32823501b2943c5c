package nl.verzuimatlas.etl.kalender;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The lesson days of one school over a range of dates. A schooldag (schoolwerkdag) is a Monday to Friday without a public
 * holiday, school holiday or day off. A lesweek is a week, Monday to Sunday, with at least one schooldag; lesweken are
 * numbered on, so that a week without lessons has no number ("opeenvolgende lesweken", Leerplichtwet 1969 art. 21a). A
 * schoolweek is a week that is not wholly a holiday of the region: a vestiging that closes for a week of its own has a
 * schoolweek that is no lesweek. A werkdag is a Monday to Friday that is no public holiday (Algemene termijnenwet art. 3),
 * whether or not there is school.
 *
 * <p>Days are numbered as {@link LocalDate#toEpochDay()}.
 */
public final class Lesdagen implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int WEEK = DayOfWeek.values().length;
    private static final int WEEKDAGEN = DayOfWeek.FRIDAY.getValue();
    private static final int GEEN = -1;

    private final int eersteDag;
    private final int[] lesdag;
    private final int[] schooldagenTotEnMet;
    private final int[] werkdagenTotEnMet;
    private final int[] schoolweek;

    /**
     * Lesson days of the weeks from {@code begin} to {@code einde}; both are widened to whole weeks.
     *
     * @param isVrij whether a day, Monday to Friday, is without lessons
     * @param isVrijInRegio whether a day, Monday to Friday, is without lessons in the region
     * @param isFeestdag whether a day, Monday to Friday, is a public holiday
     */
    Lesdagen(
            LocalDate begin,
            LocalDate einde,
            IntPredicate isVrij,
            IntPredicate isVrijInRegio,
            IntPredicate isFeestdag) {
        LocalDate maandag = begin.with(DayOfWeek.MONDAY);
        this.eersteDag = Math.toIntExact(maandag.toEpochDay());
        int aantal = Math.toIntExact(einde.with(DayOfWeek.SUNDAY).toEpochDay()) - eersteDag + 1;
        this.lesdag = new int[aantal];
        this.schooldagenTotEnMet = new int[aantal];
        this.werkdagenTotEnMet = new int[aantal];
        this.schoolweek = new int[aantal / WEEK];
        Arrays.fill(lesdag, GEEN);
        nummer(isVrij);
        nummerSchoolweken(isVrijInRegio);
        telWerkdagen(isFeestdag);
    }

    private void nummerSchoolweken(IntPredicate isVrijInRegio) {
        int nummer = 0;
        for (int week = 0; week < schoolweek.length; week++) {
            boolean open = false;
            for (int weekdag = 0; weekdag < WEEKDAGEN; weekdag++) {
                int plaats = week * WEEK + weekdag;
                open |= lesdag[plaats] != GEEN || !isVrijInRegio.test(eersteDag + plaats);
            }
            schoolweek[week] = open ? nummer++ : GEEN;
        }
    }

    private void telWerkdagen(IntPredicate isFeestdag) {
        int werkdagen = 0;
        for (int plaats = 0; plaats < werkdagenTotEnMet.length; plaats++) {
            werkdagen += plaats % WEEK < WEEKDAGEN && !isFeestdag.test(eersteDag + plaats) ? 1 : 0;
            werkdagenTotEnMet[plaats] = werkdagen;
        }
    }

    private void nummer(IntPredicate isVrij) {
        int lesweek = 0;
        int schooldagen = 0;
        for (int week = 0; week < lesdag.length; week += WEEK) {
            int voorDezeWeek = schooldagen;
            for (int weekdag = 0; weekdag < WEEK; weekdag++) {
                boolean schooldag = weekdag < WEEKDAGEN && !isVrij.test(eersteDag + week + weekdag);
                if (schooldag) {
                    lesdag[week + weekdag] = lesweek * WEEK + weekdag;
                    schooldagen++;
                }
                schooldagenTotEnMet[week + weekdag] = schooldagen;
            }
            if (schooldagen > voorDezeWeek) {
                lesweek++;
            }
        }
    }

    public boolean isSchooldag(int dag) {
        return lesdag[plaats(dag)] != GEEN;
    }

    /** {@link #isSchooldag(int)} of a date. */
    public boolean isSchooldag(LocalDate datum) {
        return isSchooldag(dag(datum));
    }

    /**
     * Place of a schooldag in lesson-week time: number of its lesweek times 7, plus its weekday (Monday is 0).
     *
     * @throws IllegalArgumentException if {@code dag} is no schooldag
     */
    public int lesdag(int dag) {
        int nummer = lesdag[plaats(dag)];
        if (nummer == GEEN) {
            throw new IllegalArgumentException(LocalDate.ofEpochDay(dag) + " is no schooldag");
        }
        return nummer;
    }

    /** {@link #lesdag(int)} of a date. */
    public int lesdag(LocalDate datum) {
        return lesdag(dag(datum));
    }

    /** Schooldagen after {@code dag}, up to and including {@code tot}; 0 when {@code tot} is not later. */
    public int schooldagenNa(int dag, int tot) {
        return tot <= dag ? 0 : schooldagenTotEnMet[plaats(tot)] - schooldagenTotEnMet[plaats(dag)];
    }

    /** {@link #schooldagenNa(int, int)} of dates. */
    public int schooldagenNa(LocalDate datum, LocalDate tot) {
        return schooldagenNa(dag(datum), dag(tot));
    }

    /**
     * The {@code aantal}-th schooldag after {@code dag}; 1 is the next one.
     *
     * @throws IllegalArgumentException if the range holds too few schooldagen
     */
    public int schooldagNa(int dag, int aantal) {
        return dagNa(schooldagenTotEnMet, dag, aantal, "schooldagen");
    }

    private int dagNa(int[] totEnMet, int dag, int aantal, String wat) {
        int gezocht = totEnMet[plaats(dag)] + aantal;
        for (int plaats = plaats(dag) + 1; plaats < totEnMet.length; plaats++) {
            if (totEnMet[plaats] == gezocht) {
                return eersteDag + plaats;
            }
        }
        throw new IllegalArgumentException(
                "no " + aantal + " " + wat + " after " + LocalDate.ofEpochDay(dag) + " in this calendar");
    }

    /** {@link #schooldagNa(int, int)} of a date. */
    public LocalDate schooldagNa(LocalDate datum, int aantal) {
        return LocalDate.ofEpochDay(schooldagNa(dag(datum), aantal));
    }

    /** Werkdagen after {@code dag}, up to and including {@code tot}; 0 when {@code tot} is not later. */
    public int werkdagenNa(int dag, int tot) {
        return tot <= dag ? 0 : werkdagenTotEnMet[plaats(tot)] - werkdagenTotEnMet[plaats(dag)];
    }

    /** {@link #werkdagenNa(int, int)} of dates. */
    public int werkdagenNa(LocalDate datum, LocalDate tot) {
        return werkdagenNa(dag(datum), dag(tot));
    }

    /**
     * The {@code aantal}-th werkdag after {@code dag}; 1 is the next one.
     *
     * @throws IllegalArgumentException if the range holds too few werkdagen
     */
    public int werkdagNa(int dag, int aantal) {
        return dagNa(werkdagenTotEnMet, dag, aantal, "werkdagen");
    }

    /** {@link #werkdagNa(int, int)} of a date. */
    public LocalDate werkdagNa(LocalDate datum, int aantal) {
        return LocalDate.ofEpochDay(werkdagNa(dag(datum), aantal));
    }

    /** Number of the schoolweek in which {@code dag} lies; empty in a week that is wholly a holiday. */
    public OptionalInt schoolweek(int dag) {
        int nummer = schoolweek[plaats(dag) / WEEK];
        return nummer == GEEN ? OptionalInt.empty() : OptionalInt.of(nummer);
    }

    /** {@link #schoolweek(int)} of a date. */
    public OptionalInt schoolweek(LocalDate datum) {
        return schoolweek(dag(datum));
    }

    /** All schooldagen, in order. */
    public int[] schooldagen() {
        int[] dagen = new int[schooldagenTotEnMet[schooldagenTotEnMet.length - 1]];
        int aantal = 0;
        for (int plaats = 0; plaats < lesdag.length; plaats++) {
            if (lesdag[plaats] != GEEN) {
                dagen[aantal++] = eersteDag + plaats;
            }
        }
        return dagen;
    }

    private int plaats(int dag) {
        int plaats = dag - eersteDag;
        if (plaats < 0 || plaats >= lesdag.length) {
            throw new IllegalArgumentException(LocalDate.ofEpochDay(dag) + " lies outside this calendar");
        }
        return plaats;
    }

    private static int dag(LocalDate datum) {
        return Math.toIntExact(datum.toEpochDay());
    }
}
