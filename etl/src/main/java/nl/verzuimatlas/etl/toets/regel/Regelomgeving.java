package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import nl.verzuimatlas.etl.naslag.Naslag;

/**
 * What a rule may know besides the row.
 *
 * @param kolommen place of a column, by its name in lower case; -1 when the source has none
 * @param peildatum last day that the delivery can know of; {@link LocalDate#MAX} when unknown
 * @param definitief whether the delivery is final
 * @param naslag reference data of the home
 */
public record Regelomgeving(ToIntFunction<String> kolommen, LocalDate peildatum, boolean definitief, Naslag naslag) {

    /** Place of a field; -1 when the source has none. */
    int zoek(String veld) {
        return kolommen.applyAsInt(veld.toLowerCase(Locale.ROOT));
    }

    /**
     * Place of a field that the rule needs.
     *
     * @throws IllegalArgumentException if the source has none
     */
    int plaats(String veld) {
        int plaats = zoek(veld);
        if (plaats < 0) {
            throw new IllegalArgumentException("a rule needs the column " + veld);
        }
        return plaats;
    }

    /** The first of these fields that the source has. */
    String aanwezig(List<String> velden) {
        return velden.stream()
                .filter(veld -> zoek(veld) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a rule needs one of the columns " + velden));
    }
}
