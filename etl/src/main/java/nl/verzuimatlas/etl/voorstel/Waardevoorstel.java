package nl.verzuimatlas.etl.voorstel;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.toets.Celproef;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * Values of a column that its field does not know, for the steward to translate. Only of a field with a list of
 * values, and only when they are few and often repeated: what could be of one person is never shown.
 *
 * @param veld our name
 * @param hun the supplier's values, sorted; empty when there is nothing to translate or it may not be shown
 */
record Waardevoorstel(String veld, List<String> hun) {

    private static final int MEESTE = 12;
    private static final int KEER_PER_WAARDE = 2;
    private static final Pattern ONTOONBAAR = Pattern.compile(".*(\\d{5}|@).*|.{31,}|.*\\p{Cntrl}.*");

    Waardevoorstel {
        hun = List.copyOf(hun);
    }

    /** What there is to translate in {@code cellen}, the filled cells of the column of {@code veld}. */
    static Waardevoorstel van(BronSchema schema, Veld veld, List<String> cellen) {
        boolean lijst = !veld.constraints().enumeratie().isEmpty()
                || veld.type() == Type.BOOLEAN
                || veld.type() == Type.SCHOOLJAAR;
        if (!lijst || veld.isPseudoniem()) {
            return new Waardevoorstel(veld.name(), List.of());
        }
        Celproef proef = new Celproef(schema, veld);
        TreeSet<String> alle = new TreeSet<>(cellen);
        List<String> onbekend = alle.stream()
                .filter(cel -> proef.probeer(cel) == Celproef.Uitslag.FOUT)
                .toList();
        boolean toonbaar = alle.size() <= MEESTE
                && alle.size() * KEER_PER_WAARDE <= cellen.size()
                && onbekend.stream().noneMatch(cel -> ONTOONBAAR.matcher(cel).matches());
        return new Waardevoorstel(veld.name(), toonbaar ? onbekend : List.of());
    }
}
