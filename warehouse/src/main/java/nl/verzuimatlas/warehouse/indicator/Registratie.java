package nl.verzuimatlas.warehouse.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Entry of the registry.
 *
 * @param indicator what the figure means, for people
 * @param berekening how it is computed, for the engine
 * @param sql query that yields the rows to count; empty when it is not computed by counting
 */
public record Registratie(Indicator indicator, Berekening berekening, String sql) {

    private static final String PROTOCOL = "protocol";
    private static final String REGEL = "regel";
    private static final String REGEL_EN_MAAT = "regel+maat";

    /** The same entry with the rules that it is about as the categories of its breakdowns by rule. */
    Registratie metRegels(List<Regelcategorie> regels) {
        if (berekening.regels().isEmpty()) {
            return this;
        }
        Map<String, String> perRegel = new LinkedHashMap<>();
        Map<String, String> perProtocol = new LinkedHashMap<>();
        regels.stream().filter(regel -> regel.isVan(berekening.regels())).forEach(regel -> {
            perRegel.put(regel.code(), regel.label());
            perProtocol.put(regel.protocol(), regel.protocolNaam());
        });
        Map<String, Map<String, String>> dimensies = new LinkedHashMap<>(indicator.dimensies());
        dimensies.computeIfPresent(PROTOCOL, (naam, leeg) -> perProtocol);
        dimensies.computeIfPresent(REGEL, (naam, leeg) -> perRegel);
        dimensies.computeIfPresent(REGEL_EN_MAAT, (naam, leeg) -> metMaat(perRegel));
        return new Registratie(indicator.metDimensies(dimensies), berekening, sql);
    }

    /** The same entry with a breakdown for the sums over several school years, when it has those. */
    Registratie metMeerjaren() {
        return new Registratie(indicator.metMeerjaren(), berekening, sql);
    }

    private Map<String, String> metMaat(Map<String, String> perRegel) {
        Map<String, String> maten = indicator.dimensies().get("maat");
        Map<String, String> samen = new LinkedHashMap<>();
        perRegel.forEach((code, label) -> maten.forEach(
                (maat, naam) -> samen.put(code + "+" + maat, label + ", " + naam.toLowerCase(Locale.ROOT))));
        return samen;
    }
}
