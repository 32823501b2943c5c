package nl.verzuimatlas.etl.waarom;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The weeks around a signal, Monday to Friday. Weeks in which nothing happened, between the signal and what followed, are left
 * out when they are many.
 *
 * @param weken weeks in order
 */
public record Weekkalender(List<Week> weken) {

    public Weekkalender {
        weken = List.copyOf(weken);
    }

    /**
     * A week.
     *
     * @param maandag its Monday
     * @param lesweek number of the lesweek, 1 is that of the first day; empty for a week without lessons
     * @param overgeslagen weeks left out between this week and the one before it
     * @param dagen Monday to Friday
     */
    public record Week(LocalDate maandag, OptionalInt lesweek, int overgeslagen, List<Dag> dagen) {

        public Week {
            dagen = List.copyOf(dagen);
        }
    }

    /**
     * A day, Monday to Friday.
     *
     * @param datum date
     * @param soort whether there are lessons
     * @param uren lesson hours missed of the kind that the rule counts
     * @param keren times late, for a rule that counts them
     * @param merken what the day means for the signal
     */
    public record Dag(LocalDate datum, Dagsoort soort, double uren, long keren, Set<Merk> merken) {

        public Dag {
            merken = Set.copyOf(merken);
        }

        /** Whether nothing is to be told of the day but its kind. */
        boolean isLeeg() {
            return uren == 0 && keren == 0 && merken.isEmpty();
        }
    }

    /** Whether there are lessons on a day. */
    public enum Dagsoort {
        SCHOOLDAG("", "schooldag"),
        FEESTDAG("f", "feestdag"),
        /** School holiday, or a day off of the vestiging's own. */
        VAKANTIE("v", "vakantie of vrije dag");

        private final String teken;
        private final String tekst;

        Dagsoort(String teken, String tekst) {
            this.teken = teken;
            this.tekst = tekst;
        }

        /** In a cell. */
        public String teken() {
            return teken;
        }

        /** In words. */
        public String tekst() {
            return tekst;
        }
    }

    /** What a day means for a signal. */
    public enum Merk {
        /** Absence within the window. */
        TELT("*", "in het venster"),
        DREMPEL("!", "drempel bereikt"),
        TERMIJN(">", "laatste dag van een termijn"),
        ACTIE("a", "melding of stap");

        private final String teken;
        private final String tekst;

        Merk(String teken, String tekst) {
            this.teken = teken;
            this.tekst = tekst;
        }

        /** In a cell. */
        public String teken() {
            return teken;
        }

        /** In words. */
        public String tekst() {
            return tekst;
        }
    }
}
