package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_add;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import org.apache.spark.sql.Column;

/**
 * A limit of duration ({@code feit/duurgrenzen.yaml}). Absence is longer than the limit from the day that lies the limit after
 * its first day; exactly the limit is not longer. A month later is the same day of the month, or its last day when it has no
 * such day.
 *
 * @param aantal length
 * @param eenheid unit
 * @param bron source of the definition
 */
record Duurgrens(int aantal, Eenheid eenheid, String bron) {

    Duurgrens {
        if (aantal < 1) {
            throw new IllegalArgumentException("a limit must be 1 or more, got " + aantal);
        }
    }

    /**
     * The limit called {@code naam}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Duurgrens lees(String naam) {
        Duurgrens grens = Regelbestand.lees("feit/duurgrenzen.yaml", Bestand.class)
                .grenzen()
                .get(naam);
        if (grens == null) {
            throw new IllegalArgumentException("no limit of duration " + naam);
        }
        return grens;
    }

    /** Whether absence from {@code begin} up to and including {@code laatste} is longer than the limit. */
    Column overschreden(Column begin, Column laatste) {
        Column eersteDagErover = switch (eenheid) {
            case DAGEN -> date_add(begin, aantal);
            case MAANDEN -> add_months(begin, aantal);
        };
        return laatste.geq(eersteDagErover);
    }

    /** Unit of a limit. */
    enum Eenheid {
        @JsonProperty("dagen")
        DAGEN,
        @JsonProperty("maanden")
        MAANDEN
    }

    /** The file. */
    record Bestand(Map<String, Duurgrens> grenzen) {}
}
