package nl.verzuimatlas.etl.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;

/**
 * A rule of a protocol: a threshold within a window, and the action that must follow within a term.
 *
 * @param id id, for example {@code LPW-16U}
 * @param naam Dutch name
 * @param maat what is counted
 * @param soort which absence counts
 * @param venster window within which it is counted
 * @param drempel threshold in {@code maat}; reached at or above
 * @param herhaling what happens after a signal
 * @param actie what must follow
 * @param termijn by when
 * @param wettelijk statutory ({@code true}) or a regional agreement
 */
public record Regel(
        String id,
        String naam,
        Maat maat,
        Soort soort,
        Venster venster,
        double drempel,
        Herhaling herhaling,
        Actie actie,
        Termijn termijn,
        boolean wettelijk)
        implements Serializable {

    public Regel {
        if (drempel <= 0) {
            throw new IllegalArgumentException("rule " + id + ": drempel must be above 0, got " + drempel);
        }
    }

    /** What is counted. */
    public enum Maat {
        @JsonProperty("lesuren")
        LESUREN
    }

    /** Which absence counts. */
    public enum Soort {
        @JsonProperty("ongeoorloofd")
        ONGEOORLOOFD
    }

    /** What happens after a signal. */
    public enum Herhaling {
        /** The count starts anew: what was used for a signal is not used again. */
        @JsonProperty("telt-opnieuw")
        TELT_OPNIEUW
    }

    /**
     * Window of a count.
     *
     * @param aantal length
     * @param eenheid unit of the length
     */
    public record Venster(int aantal, Eenheid eenheid) implements Serializable {

        public Venster {
            if (aantal < 1) {
                throw new IllegalArgumentException("venster must be 1 or more, got " + aantal);
            }
        }

        /** Length in days of lesson-week time ({@link nl.verzuimatlas.etl.kalender.Lesdagen#lesdag(int)}). */
        public int lesdagen() {
            return switch (eenheid) {
                case LESWEKEN -> aantal * DayOfWeek.values().length;
            };
        }

        /** Unit of a window. */
        public enum Eenheid {
            @JsonProperty("lesweken")
            LESWEKEN
        }
    }

    /**
     * Action that must follow a signal.
     *
     * @param soort kind of action
     * @param verzuimsoorten kinds of DUO report that count as the action
     */
    public record Actie(Actiesoort soort, List<String> verzuimsoorten) implements Serializable {

        public Actie {
            verzuimsoorten = List.copyOf(verzuimsoorten);
            if (verzuimsoorten.isEmpty()) {
                throw new IllegalArgumentException("a duo-melding needs at least one verzuimsoort");
            }
        }

        /** Kind of action. */
        public enum Actiesoort {
            @JsonProperty("duo-melding")
            DUO_MELDING
        }
    }

    /**
     * Term of an action, counted from the day after the signal.
     *
     * @param aantal length; on the last day is in time
     * @param eenheid unit of the length
     */
    public record Termijn(int aantal, Eenheid eenheid) implements Serializable {

        public Termijn {
            if (aantal < 1) {
                throw new IllegalArgumentException("termijn must be 1 or more, got " + aantal);
            }
        }

        /** Unit of a term. */
        public enum Eenheid {
            @JsonProperty("schoolwerkdagen")
            SCHOOLWERKDAGEN
        }
    }
}
